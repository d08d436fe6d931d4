import { createContext, useContext } from 'react';
import type { Words } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import type { InstalledWords } from '../data/readPanel';

/** The words that name what is installed, where they are not the reader's own. */
export const InstalledContext = createContext<InstalledWords | null>(null);

/** Names that the reader has to match with Jira's own buttons and statuses; `lang` only where it is not the page's. */
export function useInstalled(): { readonly names: Words; readonly lang: string | undefined } {
  const { words } = usePage();
  const installed = useContext(InstalledContext);
  return installed === null
    ? { names: words, lang: undefined }
    : { names: installed.words, lang: installed.language.slice(0, 2) };
}
