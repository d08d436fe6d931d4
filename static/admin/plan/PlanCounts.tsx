import type { PlanItem } from '../../../src/entry/api/admin';
import { usePage } from '../../shared/page/PageContext';
import { countsOf } from '../model/plan';
import { ActionLozenge } from './ActionLozenge';

/** The plan in numbers, one for each action. */
export function PlanCounts({ items }: { readonly items: readonly PlanItem[] }) {
  const { admin } = usePage().words;
  return (
    <ul className="plan-counts" aria-label={admin.plan.summary}>
      {countsOf(items).map(({ action, count }) => (
        <li key={action}>
          <ActionLozenge action={action} /> <strong>{count}</strong>
        </li>
      ))}
    </ul>
  );
}
