import type { TransitionDefinition } from './definition';
import { STEPS_4_TO_6 } from './rows/steps4To6';
import { STEPS_1_TO_3 } from './rows/steps1To3';
import { STEPS_7_TO_12 } from './rows/steps7To12';

/** The table of transitions, row by row. A screen without fields still shows Jira's comment box. */
export const TRANSITIONS = { ...STEPS_1_TO_3, ...STEPS_4_TO_6, ...STEPS_7_TO_12 };

export type TransitionKey = keyof typeof TRANSITIONS;

export const TRANSITION_KEYS = Object.keys(TRANSITIONS) as readonly TransitionKey[];

/** A transition by its key, with the declared type instead of the literal one. */
export function transition(key: TransitionKey): TransitionDefinition {
  return TRANSITIONS[key];
}
