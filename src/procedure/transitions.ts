import type { TransitionDefinition } from './definition';
import { UNTIL_APPROVAL } from './rows/untilApproval';
import { UNTIL_SUPPORT } from './rows/untilSupport';
import { UNTIL_THE_END } from './rows/untilTheEnd';

/** The table of transitions, row by row. A screen without fields still shows Jira's comment box. */
export const TRANSITIONS = { ...UNTIL_SUPPORT, ...UNTIL_APPROVAL, ...UNTIL_THE_END };

export type TransitionKey = keyof typeof TRANSITIONS;

export const TRANSITION_KEYS = Object.keys(TRANSITIONS) as readonly TransitionKey[];

/** A transition by its key, with the declared type instead of the literal one. */
export function transition(key: TransitionKey): TransitionDefinition {
  return TRANSITIONS[key];
}
