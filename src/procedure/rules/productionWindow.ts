import type { Facts, RuleSettings } from '../facts';
import type { Reason } from '../reasons';
import { windowState } from './calendar';

export function productionWindow(facts: Facts, settings: RuleSettings): readonly Reason[] {
  const state = windowState(settings.window, facts.now);
  if (state === 'open') return [];
  const until = facts.fields.exceptionValidUntil;
  return typeof until === 'number' && until > facts.now ? [] : [{ code: 'window', because: state }];
}
