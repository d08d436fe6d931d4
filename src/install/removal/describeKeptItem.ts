import { say, type Words } from '../../procedure/words';
import type { PlanItem } from '../model/plan';
import { reasonText } from '../plan/reasonText';

/** One line about a thing that stays, with the reason. */
export function describeKeptItem(item: PlanItem, words: Words): string {
  const kind = words.installSteps[item.kind];
  return say(words.plan.kept, { kind, name: item.name, reason: reasonText(item.reason, words) });
}
