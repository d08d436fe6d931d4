import { useCallback, useState } from 'react';
import type { PlacedMacro } from '../../adf/macroNode';
import type { WikiPageBody } from '../api/wiki';
import { withMacro, withoutMacro, withText } from './draft';
import type { Draft } from './draft';

/** The state of a page's editing, and its actions. It lives as long as the editor. */
export function useDraft(page: WikiPageBody) {
  const [draft, setDraft] = useState<Draft>({ title: page.version.title, body: page.body });
  return {
    draft,
    setTitle: useCallback((title: string) => {
      setDraft((before) => ({ ...before, title }));
    }, []),
    setText: useCallback((index: number, text: string) => {
      setDraft((before) => ({ ...before, body: withText(before.body, index, text) }));
    }, []),
    save: useCallback((macro: PlacedMacro, insertAt: number | null) => {
      setDraft((before) => ({ ...before, body: withMacro(before.body, macro, insertAt) }));
    }, []),
    remove: useCallback((localId: string) => {
      setDraft((before) => ({ ...before, body: withoutMacro(before.body, localId) }));
    }, []),
  };
}
