import type { FieldKey } from '../../procedure/fields';
import type { TransitionDefinition } from '../../procedure/definition';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../../procedure/transitions';

/** A Jira screen of the procedure. Transitions with the same fields share one. */
export interface ScreenDefinition {
  readonly key: string;
  readonly fields: readonly FieldKey[];
}

/**
 * Fields of the edit screen. Fields that decide something are only on the screens of their own transitions, so that an
 * edit cannot change them.
 */
const EDIT_FIELDS: readonly FieldKey[] = [
  'summary',
  'classification',
  'description',
  'userExperience',
  'additionalInformation',
  'attachment',
];

export const REQUEST_SCREEN = 'request';
export const EDIT_SCREEN = 'edit';

const keyOf = (fields: readonly FieldKey[]): string => (fields.length === 0 ? 'note' : fields.join('+'));

/** The key of a transition's screen; `null` if it has none. The creation uses the issue type's own screen. */
export function screenOf({ screen, from }: TransitionDefinition): string | null {
  if (screen === 'none') return null;
  return from.length === 0 || sameFields(screen, transition('create').screen) ? REQUEST_SCREEN : keyOf(screen);
}

function sameFields(a: readonly FieldKey[], b: readonly FieldKey[] | 'none'): boolean {
  return b !== 'none' && keyOf(a) === keyOf(b);
}

/** Every screen once: the one to create with, the one to edit and view with, and those of the transitions. */
export const SCREENS: readonly ScreenDefinition[] = distinctScreens();

function distinctScreens(): readonly ScreenDefinition[] {
  const screens = new Map<string, readonly FieldKey[]>([[EDIT_SCREEN, EDIT_FIELDS]]);
  for (const key of TRANSITION_KEYS) {
    const definition = transition(key);
    const screen = screenOf(definition);
    if (screen !== null && definition.screen !== 'none') screens.set(screen, definition.screen);
  }
  return [...screens].map(([key, fields]) => ({ key, fields }));
}

/** The first transition with a screen. It supplies the screen's name in Jira. */
export function firstTransitionWith(screenKey: string): TransitionKey | undefined {
  return TRANSITION_KEYS.find((key) => screenOf(transition(key)) === screenKey);
}
