import type { PlanItem, PlanView } from '../../../src/entry/api/admin';
import { usePage } from '../../shared/page/PageContext';
import { countsText, groupsOf, itemName, kindName, reasonText } from '../model/plan';
import { ActionLozenge } from './ActionLozenge';

/** All things of the plan, by kind. Each kind can be opened. */
export function PlanGroups({ plan }: { readonly plan: PlanView }) {
  const { words } = usePage();
  return (
    <section className="plan-part">
      <h4>{words.admin.plan.details}</h4>
      <div className="plan-groups">
        {groupsOf(plan).map(({ kind, items, counts }) => (
          <details key={kind} className="plan-group">
            <summary>
              <span className="plan-kind">{kindName(kind, words)}</span>
              <span className="quiet">{countsText(counts, words)}</span>
            </summary>
            <ul>
              {items.map((item) => (
                <li key={item.key}>
                  <ItemLine item={item} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}

/** A thing of the site: the action on it, the reason, and its other effects. */
export function ItemLine({ item }: { readonly item: PlanItem }) {
  const { words } = usePage();
  const { impact = [] } = item;
  return (
    <div className="plan-item">
      <ActionLozenge action={item.action} />
      <div>
        <p className="plan-name">{itemName(item, words)}</p>
        {[item.reason, ...impact].map((reason) => (
          <p key={reason.code} className="quiet">
            {reasonText(reason, words)}
          </p>
        ))}
      </div>
    </div>
  );
}
