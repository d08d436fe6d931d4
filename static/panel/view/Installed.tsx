import { createContext, useContext } from 'react';
import type { Words } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import type { InstalledWords } from '../data/readPanel';

/** The words of the installation, if they are not the reader's own. */
export const InstalledContext = createContext<InstalledWords | null>(null);

/**
 * Names that the reader must match with Jira's buttons and statuses. `lang` is set if it is not the page's language.
 */
export function useInstalled(): { readonly names: Words; readonly lang: string | undefined } {
  const { words } = usePage();
  const installed = useContext(InstalledContext);
  return installed === null
    ? { names: words, lang: undefined }
    : { names: installed.words, lang: installed.language.slice(0, 2) };
}
