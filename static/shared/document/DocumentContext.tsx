import { createContext, useContext } from 'react';
import type { DateFormat } from '../../../src/document/page/header';
import type { DocumentValues } from '../../../src/document/content/values';
import type { Words } from '../../../src/procedure/words';
import type { Language } from '../page/words';

/** Data shared by all parts of the document. Its language may differ from the page's. */
export interface DocumentContextValue {
  readonly words: Words;
  readonly language: Language;
  readonly values: DocumentValues;
  readonly dates: DateFormat;
  /** True if the page contains the steps that references point to. */
  readonly hasTable: boolean;
}

export const DocumentContext = createContext<DocumentContextValue | null>(null);

export function useDocument(): DocumentContextValue {
  const value = useContext(DocumentContext);
  if (value === null) throw new Error('useDocument is used outside of a document.');
  return value;
}
