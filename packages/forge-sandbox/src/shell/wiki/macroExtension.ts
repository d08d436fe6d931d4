import type { MacroConfig } from '../../adf/macroNode';
import type { WikiPage } from '../api/wiki';

/** The macro's surroundings: the page, the editor, or its configuration's dialog. */
export type MacroMode =
  { readonly is: 'viewed' } | { readonly is: 'edited' } | { readonly is: 'configured'; readonly isInserting: boolean };

/** The extension in a macro's context (documented: Forge's macro module). */
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
