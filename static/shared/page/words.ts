import { i18n } from '@forge/bridge';
import type { Words } from '../../../src/procedure/words';

/** The app's languages. Readers of other languages get Spanish, as in the functions (`wordsFor`). */
export type Language = 'es-ES' | 'en-US';

export function languageOf(locale: string | undefined): Language {
  return locale?.startsWith('en') === true ? 'en-US' : 'es-ES';
}

/**
 * Loads the words of one language from Forge's `__LOCALES__` folder. The other language is not sent.
 * @throws Error if the file cannot be read.
 */
export async function loadWords(language: Language): Promise<Words> {
  const { translations } = await i18n.getTranslations(language);
  if (!isWords(translations)) throw new Error(`There are no words in ${language}.`);
  return translations;
}

/** Checks only that the file exists, because it is built from the same sources as the page. */
function isWords(translations: object | null): translations is Words {
  return translations !== null && 'panel' in translations && 'admin' in translations;
}
