import * as z from 'zod';
import type { AdfDocument } from '../../document/export/adf';
import { exportedDocument } from '../../document/export/exportedDocument';
import { dateFormat } from '../../document/page/dates';
import { readPageOptions } from '../../document/page/pageOptions';
import { documentValues } from '../../document/content/values';
import { LOCALES, WORDS } from '../../procedure/languages';
import { documentState, publishedDocument } from '../documentState';

/**
 * Locations of the macro's configuration in an export. Only `exportType` is documented. Published apps found the
 * configuration in `extensionPayload` for a PDF, and in `context` for other exports. The app therefore looks at both.
 */
const PAYLOAD = z.object({
  extensionPayload: z.object({ config: z.unknown() }).optional().catch(undefined),
  context: z
    .object({
      config: z.unknown(),
      extension: z.object({ config: z.unknown() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/**
 * The macro for PDF, Word, the page's history and search, as its author saved it. An export has no reader, so nothing
 * in it depends on one. It has no counts, and only published data of the project. If the page uses the reader's
 * language, the export uses that of the installation.
 */
export async function exportMacro(payload: unknown): Promise<AdfDocument> {
  const { extensionPayload, context } = PAYLOAD.parse(payload);
  const options = readPageOptions(extensionPayload?.config ?? context?.config ?? context?.extension?.config);
  const state = await documentState(options.projectId, options.data);
  const { settings, data, publication } = publishedDocument(state, options.data);
  const language = options.language === 'reader' ? state.settings.language : options.language;
  return exportedDocument({
    show: options.show,
    data,
    publication,
    values: documentValues(settings, LOCALES[language]),
    words: WORDS[language],
    format: dateFormat(LOCALES[language], state.settings.timeZone),
  });
}
