import english from '../../locales/en-US.json';
import spanish from '../../locales/es-ES.json';
import type { Settings } from './settings';
import type { Words } from './words';

/** The words of each language of an installation. */
export const WORDS: Readonly<Record<Settings['language'], Words>> = { es: spanish, en: english };

/** The locale for numbers and dates of each language. */
export const LOCALES: Readonly<Record<Settings['language'], string>> = { es: 'es-PY', en: 'en-US' };

/** The words for a reader's locale, such as `en-US`. Every other language gets Spanish, as in the manifest. */
export function wordsFor(locale: string | undefined): Words {
  return locale?.startsWith('en') === true ? WORDS.en : WORDS.es;
}
