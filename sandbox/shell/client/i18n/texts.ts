import { LOCALES, isMessageKey, translate } from './translate';
import type { Facts, Language, MessageKey } from './translate';

/** The shell's words in one language. */
export interface Texts {
  readonly language: Language;
  /** A Forge locale code, such as `es-ES`. */
  readonly locale: string;
  readonly t: (key: MessageKey, facts?: Facts) => string;
  /** The text of a key built from data, or `otherwise` where the shell has no word of its own. */
  readonly named: (key: string, otherwise: string) => string;
}

export function textsIn(language: Language): Texts {
  return {
    language,
    locale: LOCALES[language],
    t: (key, facts) => translate(language, key, facts),
    named: (key, otherwise) => (isMessageKey(key) ? translate(language, key) : otherwise),
  };
}
