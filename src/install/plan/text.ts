import { say, type Words } from '../../procedure/words';
import type { PlanReason } from './plan';

/** A reason in words; its code where the words do not know it, so that it is noticed. */
export function reasonText({ code, facts }: PlanReason, { plan }: Words): string {
  const texts: Readonly<Record<string, string>> = plan.reasons;
  return say(texts[code] ?? code, facts);
}
