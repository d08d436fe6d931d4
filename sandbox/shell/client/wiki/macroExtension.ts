import type { MacroConfig } from '../../../adf/macroNode';
import type { WikiPage } from '../api/wiki';

/** Where the macro is met: on the page, in the editor, or in its configuration's dialog. */
export type MacroMode =
  { readonly is: 'viewed' } | { readonly is: 'edited' } | { readonly is: 'configured'; readonly isInserting: boolean };

/** The extension that a macro finds in its context (documented: Forge's macro module). */
export function macroExtension(
  { id, space }: Pick<WikiPage, 'id' | 'space'>,
  config: MacroConfig,
  mode: MacroMode,
): object {
  return {
    content: { id, type: 'page', subtype: null },
    space: { id: space.id, key: space.key },
    isEditing: mode.is !== 'viewed',
    references: [],
    config,
    ...(mode.is === 'edited' && { macro: { isConfiguring: false, isInserting: false } }),
    ...(mode.is === 'configured' && { macro: { isConfiguring: true, isInserting: mode.isInserting } }),
  };
}
