import { createContext, useContext } from 'react';
import type { DateFormat } from '../../../src/procedure/document/header';
import type { DocumentValues } from '../../../src/procedure/document/values';
import type { Words } from '../../../src/procedure/words';
import type { Language } from '../page/words';

/** What every part of the document reads: it may be in another language than the page around it. */
export interface DocumentContextValue {
  readonly words: Words;
  readonly language: Language;
  readonly values: DocumentValues;
  readonly dates: DateFormat;
  /** Whether the steps that are referred to are on the page. */
  readonly hasTable: boolean;
}

export const DocumentContext = createContext<DocumentContextValue | null>(null);

export function useDocument(): DocumentContextValue {
  const value = useContext(DocumentContext);
  if (value === null) throw new Error('useDocument is used outside of a document.');
  return value;
}
