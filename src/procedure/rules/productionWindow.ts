import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import { windowState } from './calendar';
import type { Rule } from './rule';

type ProductionWindow = Extract<Rule, { kind: 'productionWindow' }>;

export function productionWindow(rule: ProductionWindow, facts: Facts, settings: RuleSettings): readonly Reason[] {
  if (isExcepted(rule, facts)) return [];
  const state = windowState(settings.window, facts.now);
  return state === 'open' ? [] : [{ code: 'window', because: state }];
}

/** An exception holds for the scripts it was authorised for, and for the reason it was authorised upon. */
function isExcepted({ from, to }: ProductionWindow, { fields, now, exception, moves }: Facts): boolean {
  const until = fields.exceptionValidUntil;
  if (typeof until !== 'number' || until <= now || exception.authorised === null) return false;
  const approved = moves.find((move) => move.from === from && move.to === to);
  const since = Math.max(approved?.at ?? 0, exception.asked ?? 0);
  return exception.authorised > since;
}
