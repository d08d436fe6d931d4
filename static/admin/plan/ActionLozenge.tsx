import type { PlanAction } from '../../../src/entry/api/admin';
import { Lozenge, type LozengeTone } from '../../shared/parts/Lozenge';
import { usePage } from '../../shared/page/PageContext';

const TONES: Readonly<Record<PlanAction, LozengeTone>> = {
  create: 'success',
  adopt: 'information',
  change: 'information',
  leave: 'neutral',
  keep: 'neutral',
  conflict: 'warning',
  delete: 'danger',
};

/** The action on a thing, in a word or two. */
export function ActionLozenge({ action }: { readonly action: PlanAction }) {
  const { plan } = usePage().words;
  return <Lozenge tone={TONES[action]}>{plan.actions[action]}</Lozenge>;
}
