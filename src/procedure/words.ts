import type spanish from '../../locales/es-ES.json';

/** Every word of the app in one language. Its type is that of the source language, `locales/es-ES.json`. */
export type Words = typeof spanish;

/** Fills the `{name}` places of a text. A place without a value stays visible, so that it is noticed. */
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A text cut at all its places, such as `['«', '» by ', ' on ', '']`. A workflow rule inserts the values. */
export function pieces(text: string): readonly string[] {
  return text.split(/\{\w+\}/);
}

/** The words around one or two places of a text. A workflow rule joins them to values at run time. */
export interface Around {
  readonly before: string;
  /** Between the two places; absent if there is only one. */
  readonly between?: string;
  readonly after: string;
}

/** A text cut at its places: `'«{a}» by {b}.'` gives `«`, `» by ` and `.`. */
export function around(text: string): Around {
  const [before = '', ...rest] = text.split(/\{\w+\}/);
  const after = rest.pop() ?? '';
  const [between] = rest;
  return between === undefined ? { before, after } : { before, between, after };
}
