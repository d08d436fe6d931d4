import type { Procedure } from './definition';
import { STATUSES, type StatusKey } from './statuses';
import { TRANSITIONS, type TransitionKey } from './transitions';

/** The support procedure, from which everything else is derived. */
export const PROCEDURE: Procedure<StatusKey, TransitionKey> = { statuses: STATUSES, transitions: TRANSITIONS };
