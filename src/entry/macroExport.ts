import * as z from 'zod';
import type { AdfDocument } from '../confluence/adf';
import { exportedDocument } from '../confluence/exportedDocument';
import { dateFormat } from '../procedure/document/dates';
import { readPageOptions } from '../procedure/document/pageOptions';
import { documentValues } from '../procedure/document/values';
import { LOCALES, WORDS } from '../procedure/languages';
import { documentState, publishedDocument } from './documentState';

/**
 * Where an export finds the macro's configuration. Documented is `exportType`; of the rest, shipping apps have seen the
 * configuration in `extensionPayload` for a PDF and in `context` for the others, so both places are looked at.
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
 * The macro for PDF, Word, the page's history and search, as its author saved it. An export has no reader, so that it holds
 * nothing that depends on one: no counts, of the project only what was published, and where the page is in each reader's
 * language, that of the installation.
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
