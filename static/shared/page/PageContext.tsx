import { createContext, useContext } from 'react';
import type { Words } from '../../../src/procedure/words';
import type { Format } from './format';
import type { Language } from './words';

/** Data shared by all parts of a page: the words and formats of its reader. */
export interface PageContextValue {
  readonly words: Words;
  readonly format: Format;
  readonly language: Language;
}

export const PageContext = createContext<PageContextValue | null>(null);

export function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (value === null) throw new Error('usePage is used outside of a page.');
  return value;
}
