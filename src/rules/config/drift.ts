import type { Words } from '../../procedure/words';

/** Key of a setting's name in the locales (`drift.settings`). */
export type Setting = keyof Words['drift']['settings'];

/** The kind of site things whose id a value is. A text of a difference shows their name. */
export type Refers = 'roles' | 'fields' | 'statuses';

/**
 * Rule for the severity of a changed value. `gate`, `flow`, `form`: always that one. `up`, `down`: a control is weaker
 * if the number grows, or shrinks. `added`, `removed`: a control is weaker if the list gains, or loses, an item.
 * `words`: a message, whose rewording is form and whose absence is a gate. `pieces`: a list of the words around the
 * values of a sentence, whose rewording is form if their number stays.
 */
export type Grade = 'gate' | 'flow' | 'form' | 'up' | 'down' | 'added' | 'removed' | 'words' | 'pieces';

/** Meaning of a value that differs on the site. */
export interface Drift {
  readonly setting: Setting;
  readonly grade: Grade;
  readonly refers?: Refers;
}

/** A message, or a part of one. */
export const WORDING: Drift = { setting: 'text', grade: 'words' };

/** The words around the values of a sentence. */
export const PIECES: Drift = { setting: 'text', grade: 'pieces' };

/** A value whose every change is a change of the control. */
export const control = (setting: Setting, refers?: Refers): Drift => ({
  setting,
  grade: 'gate',
  ...(refers === undefined ? {} : { refers }),
});

/** A value that weakens the control in one direction only. */
export const weaker = (setting: Setting, grade: Extract<Grade, 'up' | 'down' | 'added' | 'removed'>): Drift => ({
  setting,
  grade,
});
