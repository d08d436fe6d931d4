import type spanish from '../../locales/es-ES.json';

/** Every word of the app in one language: the shape of the source language, `locales/es-ES.json`. */
export type Words = typeof spanish;

/** Fills `{name}` places of a text. A place without a value stays visible, so that it is noticed. */
export function say(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * A text cut at its places, in order: `'«{a}» by {b}.'` gives `['«', '» by ', '.']`. For a workflow rule, which joins
 * the pieces itself because it learns the values only when it runs.
 */
export function pieces(text: string): readonly string[] {
  return text.split(/\{\w+\}/);
}
