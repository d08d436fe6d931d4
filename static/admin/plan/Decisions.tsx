import { useId } from 'react';
import type { PlanItem, PlanView } from '../../../src/entry/adminApi';
import { say } from '../../../src/procedure/words';
import { Notice } from '../../shared/parts/Notice';
import { usePage } from '../../shared/page/PageContext';
import { choicesOf, decided, decisionOn, type Asked } from '../model/flow';
import { conflictsIn, itemName, kindName, reasonText } from '../model/plan';

interface DecisionsProps {
  readonly plan: PlanView;
  readonly asked: Asked;
  /** What has wanted a decision in this plan or an earlier one. */
  readonly offered: readonly PlanItem[];
  readonly onAsk: (asked: Asked) => void;
}

/** What stands in the way of a plan, and what was decided about what stood there. Every decision makes a new plan. */
export function Decisions({ plan, asked, offered, onAsk }: DecisionsProps) {
  const { plan: texts } = usePage().words.admin;
  const conflicts = conflictsIn(plan);
  const isOpen = (item: PlanItem): boolean => conflicts.some(({ key }) => key === item.key);
  const settled = offered.filter((item) => !isOpen(item));
  const lines = (items: readonly PlanItem[]) => (
    <ul className="plan-decisions">
      {items.map((item) => (
        <li key={item.key}>
          <Decide item={item} asked={asked} onAsk={onAsk} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {conflicts.length === 0 ? null : (
        <Notice tone="warning">
          <section className="plan-part">
            <h4>{texts.conflicts}</h4>
            <p>{texts.conflictsHint}</p>
            {lines(conflicts)}
          </section>
        </Notice>
      )}
      {settled.length === 0 ? null : (
        <section className="plan-part">
          <h4>{texts.decided}</h4>
          {lines(settled)}
        </section>
      )}
    </>
  );
}

function Decide({ item, asked, onAsk }: { readonly item: PlanItem } & Pick<DecisionsProps, 'asked' | 'onAsk'>) {
  const { words } = usePage();
  const texts = words.admin.plan;
  const id = useId();
  const name = itemName(item, words);
  const choices = choicesOf(item);
  return (
    <div className="plan-decision">
      <p>
        <strong>{name}</strong> <span className="quiet">· {kindName(item.kind, words)}</span>
      </p>
      <p id={`${id}-why`}>{reasonText(item.reason, words)}</p>
      {choices.length === 0 ? null : (
        <fieldset aria-describedby={`${id}-why`} className="plan-choices">
          <legend className="visually-hidden">{say(texts.choice, { name })}</legend>
          {choices.map((choice) => (
            <label key={choice} className="radio">
              <input
                type="radio"
                name={id}
                checked={decisionOn(asked, item.key) === choice}
                onChange={() => {
                  onAsk(decided(asked, item.key, choice));
                }}
              />
              {texts.choices[choice]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
