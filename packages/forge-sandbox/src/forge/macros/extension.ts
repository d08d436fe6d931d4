import { z } from 'zod';
import { ADF_DOCUMENT_SHAPE } from '../../adf/document';
import { jsonShape } from '../json';

/**
 * Confluence's data about the place of a macro (documented: manifest reference of the macro module). `config` is absent
 * until an author saves one. `macro` exists in the editor only, except for a body.
 */
export const MACRO_EXTENSION_SHAPE = z.looseObject({
  content: z.looseObject({
    id: z.string().min(1),
    type: z.enum(['page', 'blogpost', 'space']),
    subtype: z.string().nullish(),
  }),
  space: z.looseObject({ id: z.string().min(1), key: z.string().min(1) }),
  isEditing: z.boolean(),
  config: z.record(z.string(), jsonShape).optional(),
  macro: z
    .looseObject({
      isConfiguring: z.boolean().optional(),
      isInserting: z.boolean().optional(),
      body: ADF_DOCUMENT_SHAPE.optional(),
    })
    .optional(),
});
export type MacroExtension = z.infer<typeof MACRO_EXTENSION_SHAPE>;

/**
 * Why a module cannot stand at this place; null if it can. Only macros are checked. Otherwise an app that reads its
 * page from the context would fail late.
 */
export function misplaced(moduleType: string, extension: unknown): string | null {
  if (moduleType !== 'macro') return null;
  const result = MACRO_EXTENSION_SHAPE.safeParse(extension);
  return result.success ? null : `The extension is not that of a macro in a page: ${z.prettifyError(result.error)}`;
}
