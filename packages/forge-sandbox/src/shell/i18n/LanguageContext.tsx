import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { textsIn } from './texts';
import type { ShellWords } from '../../control/wordRoutes';
import type { Texts } from './texts';
import type { Language } from './translate';

const LanguageContext = createContext<Texts>(textsIn('es'));

interface LanguageProviderProps {
  readonly language: Language;
  /** Null while they are loading. */
  readonly words: ShellWords | null;
  readonly children: ReactNode;
}

/** Provides the texts of a language to its children, and tells the browser the language. */
export function LanguageProvider({ language, words, children }: LanguageProviderProps) {
  const texts = useMemo(() => textsIn(language, words ?? {}), [language, words]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext.Provider value={texts}>{children}</LanguageContext.Provider>;
}

export function useTexts(): Texts {
  return useContext(LanguageContext);
}
