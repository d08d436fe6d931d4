import type { ShellWords } from '../../control/wordRoutes';
import { LOCALES, fillIn, isMessageKey, translate } from './translate';
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

export function textsIn(language: Language, words: ShellWords = {}): Texts {
  const given = new Map(Object.entries(words[language] ?? {}));
  return {
    language,
    locale: LOCALES[language],
    t: (key, facts) => {
      const own = given.get(key);
      return own === undefined ? translate(language, key, facts) : fillIn(own, facts);
    },
    named: (key, otherwise) => given.get(key) ?? (isMessageKey(key) ? translate(language, key) : otherwise),
  };
}
