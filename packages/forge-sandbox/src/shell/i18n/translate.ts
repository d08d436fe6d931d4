import en from '../locales/en.json';
import es from '../locales/es.json';

/** Keys of all texts of the shell. The Spanish file is the source. */
export type MessageKey = keyof typeof es;
export type Language = 'es' | 'en';

/** Values for the `{name}` places of a text. */
export type Facts = Readonly<Record<string, string | number>>;

export const LANGUAGES: readonly Language[] = ['es', 'en'];

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { es, en };

/** The Forge locale code of each language of the shell. */
export const LOCALES: Readonly<Record<Language, string>> = { es: 'es-ES', en: 'en-US' };

export function translate(language: Language, key: MessageKey, facts?: Facts): string {
  return fillIn(CATALOGUES[language][key], facts);
}

/** Puts the facts into the `{name}` places of a text. A place without a fact stays as it is. */
export function fillIn(text: string, facts: Facts = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(es, key);
}
