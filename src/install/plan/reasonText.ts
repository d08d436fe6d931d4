import { say, type Words } from '../../procedure/words';
import type { PlanReason } from '../model/plan';

/** Text of a reason, or its code if the text is missing, so that the mistake is noticed. */
export function reasonText({ code, facts }: PlanReason, { plan }: Words): string {
  const texts: Readonly<Record<string, string>> = plan.reasons;
  return say(texts[code] ?? code, facts);
}
