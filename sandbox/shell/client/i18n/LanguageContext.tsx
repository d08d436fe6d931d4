import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { LOCALES, isMessageKey, translate } from './translate';
import type { Facts, Language, MessageKey } from './translate';

export interface Texts {
  readonly language: Language;
  /** A Forge locale code, such as `es-ES`. */
  readonly locale: string;
  readonly t: (key: MessageKey, facts?: Facts) => string;
  /** The text of a key built from data, or `otherwise` where the shell has no word of its own. */
  readonly named: (key: string, otherwise: string) => string;
}

function textsIn(language: Language): Texts {
  return {
    language,
    locale: LOCALES[language],
    t: (key, facts) => translate(language, key, facts),
    named: (key, otherwise) => (isMessageKey(key) ? translate(language, key) : otherwise),
  };
}

const LanguageContext = createContext<Texts>(textsIn('es'));

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useMemo(() => textsIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext.Provider value={texts}>{children}</LanguageContext.Provider>;
}

export function useTexts(): Texts {
  return useContext(LanguageContext);
}
