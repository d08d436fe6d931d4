import type { Facts, RuleSettings } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import { windowState } from '../../procedure/rules/calendar';
import type { Rule } from '../../procedure/rules/rule';

type ProductionWindow = Extract<Rule, { kind: 'productionWindow' }>;

/** A date in the field alone allows no exception. The app must have recorded the grant and its scripts. */
export function productionWindow(rule: ProductionWindow, facts: Facts, settings: RuleSettings): readonly Reason[] {
  if (isExcepted(rule, facts)) return [];
  const state = windowState(settings.window, facts.now);
  if (state === 'open') return [];
  const until = facts.fields.exceptionValidUntil;
  const isWritten = typeof until === 'number' && until > facts.now;
  return [{ code: 'window', because: state }, ...(isWritten ? [{ code: 'exceptionUnrecorded' } as const] : [])];
}

/** True if an exception was granted for these scripts and has not expired. */
function isExcepted({ from, to }: ProductionWindow, { now, exception, moves }: Facts): boolean {
  const granted = exception?.granted ?? null;
  const approved = moves.find((move) => move.from === from && move.to === to);
  return granted !== null && approved !== undefined && granted.approval === approved.id && granted.until > now;
}
