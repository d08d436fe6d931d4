import { i18n } from '@forge/bridge';
import type { Words } from '../../../src/procedure/words';

/** The languages that the app has; a reader of any other one gets Spanish, as the functions do (`wordsFor`). */
export type Language = 'es-ES' | 'en-US';

export function languageOf(locale: string | undefined): Language {
  return locale?.startsWith('en') === true ? 'en-US' : 'es-ES';
}

/**
 * The words in one language, from the `__LOCALES__` folder that Forge puts beside the page: the other one is not sent.
 * @throws Error when the file cannot be read.
 */
export async function loadWords(language: Language): Promise<Words> {
  const { translations } = await i18n.getTranslations(language);
  if (!isWords(translations)) throw new Error(`There are no words in ${language}.`);
  return translations;
}

/** The file is built from the same sources as the page; only that it is there is checked. */
function isWords(translations: object | null): translations is Words {
  return translations !== null && 'panel' in translations && 'admin' in translations;
}
