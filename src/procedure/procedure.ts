import type { Procedure } from './definition';
import { STATUSES, type StatusKey } from './statuses';
import { TRANSITIONS, type TransitionKey } from './transitions';

/** The support procedure: everything else is derived from this. */
export const PROCEDURE: Procedure<StatusKey, TransitionKey> = { statuses: STATUSES, transitions: TRANSITIONS };
