import { LOCALES, isMessageKey, translate } from './translate';
import type { Facts, Language, MessageKey } from './translate';

/** The shell's texts in one language. */
export interface Texts {
  readonly language: Language;
  /** A Forge locale code, such as `es-ES`. */
  readonly locale: string;
  readonly t: (key: MessageKey, facts?: Facts) => string;
  /** The text of a key built from data, or `otherwise` if the shell has no text for it. */
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
