import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { textsIn } from './texts';
import type { Texts } from './texts';
import type { Language } from './translate';

const LanguageContext = createContext<Texts>(textsIn('es'));

/** Provides the texts of a language to its children, and tells the browser the language. */
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
