import { z } from 'zod';
import { ADF_DOCUMENT_SHAPE } from '../../adf/document';
import type { AdfDocument } from '../../adf/document';
import type { Answer } from './answer';
import type { Api } from './http';
import { userShape } from './people';

/** A published version of a page. `createdAt` is an ISO instant. */
const versionShape = z.object({
  number: z.number(),
  title: z.string(),
  message: z.string(),
  createdAt: z.string(),
  author: userShape,
});
export type WikiVersion = z.infer<typeof versionShape>;

const pageShape = z.object({
  id: z.string(),
  space: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  isRestricted: z.boolean(),
  newestVersion: z.number(),
  version: versionShape,
});
/** A page in one of its versions, without its body. */
export type WikiPage = z.infer<typeof pageShape>;

const bodyShape = pageShape.extend({ body: ADF_DOCUMENT_SHAPE });
export type WikiPageBody = z.infer<typeof bodyShape>;

const exportShape = pageShape.extend({
  document: ADF_DOCUMENT_SHAPE,
  problems: z.array(z.object({ localId: z.string(), title: z.string(), message: z.string() })),
});
/** An exported version. A macro with a problem stays unchanged in the document. */
export type WikiExport = z.infer<typeof exportShape>;

const findingShape = pageShape.extend({ excerpt: z.string() });
export type WikiFinding = z.infer<typeof findingShape>;

export type ExportType = 'pdf' | 'word' | 'other';

const PAGES = '/wiki/rest/internal/pages';
const pathOf = (id: string, rest = '') => `${PAGES}/${encodeURIComponent(id)}${rest}`;
const queryOf = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters).toString()}`;

export function listPages(api: Api): Promise<Answer<WikiPage[]>> {
  return api.call({ path: PAGES, shape: z.array(pageShape) });
}

/** The newest version of a page. */
export function readPage(api: Api, id: string): Promise<Answer<WikiPageBody>> {
  return api.call({ path: pathOf(id), shape: bodyShape });
}

/** The oldest first. */
export function listVersions(api: Api, id: string): Promise<Answer<WikiVersion[]>> {
  return api.call({ path: pathOf(id, '/versions'), shape: z.array(versionShape) });
}

/** @param version null for the newest. */
export function exportWikiPage(
  api: Api,
  id: string,
  type: ExportType,
  version: number | null,
): Promise<Answer<WikiExport>> {
  const query = queryOf({ type, ...(version !== null && { version: String(version) }) });
  return api.call({ path: pathOf(id, `/export${query}`), shape: exportShape });
}

/** @param publication `number` is that of the new version: one more than the edited version's. */
export function publishPage(
  api: Api,
  id: string,
  publication: {
    readonly number: number;
    readonly title: string;
    readonly message: string;
    readonly body: AdfDocument;
  },
): Promise<Answer<WikiPage>> {
  return api.call({ method: 'PUT', path: pathOf(id), json: publication, shape: pageShape });
}

export function searchPages(api: Api, query: string): Promise<Answer<WikiFinding[]>> {
  return api.call({ path: `/wiki/rest/internal/search${queryOf({ query })}`, shape: z.array(findingShape) });
}
