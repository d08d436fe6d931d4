import type { TransitionDefinition } from '../../../src/procedure/definition';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';

/** `onward`: to a later step. `aside`: the status does not change. `back`: to an earlier step, or cancelled. */
export type Direction = 'onward' | 'aside' | 'back';

const BEYOND_THE_LAST_STEP = 13;

/** The direction of a transition from a status. */
export function directionOf(status: StatusKey, { to }: TransitionDefinition): Direction {
  if (to === 'same') return 'aside';
  if (to === 'cancelled') return 'back';
  const step = (key: StatusKey): number => STATUSES[key].step ?? BEYOND_THE_LAST_STEP;
  return step(to) < step(status) ? 'back' : 'onward';
}
