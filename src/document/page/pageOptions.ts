import * as z from 'zod';
import { NO_DATA, type DocumentData } from '../content/data';

/** Parts of a page that can be shown or left out. */
export const PAGE_PARTS = ['header', 'table', 'diagram', 'counts', 'readings'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** `reader`: each reader's own language. */
export const PAGE_LANGUAGES = ['reader', 'es', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/**
 * Configuration of a page of the document. Confluence stores it and cannot store `null`, so an empty text means
 * nothing.
 */
export interface PageOptions {
  /** Id of a Jira project, or empty. */
  readonly projectId: string;
  readonly language: PageLanguage;
  readonly show: Readonly<Record<PagePart, boolean>>;
  readonly data: DocumentData;
}

const shown = z.boolean().catch(true);
const text = (longest: number) => z.string().max(longest).catch('');
const date = z.iso.date().catch('');

/** No text is longer than its stored form. */
const DOCUMENT_DATA: z.ZodType<DocumentData> = z
  .object({ creationDate: date, updateDate: date, author: text(255), summary: text(4000) })
  .catch(NO_DATA);

const OPTIONS: z.ZodType<PageOptions> = z.object({
  projectId: z
    .string()
    .regex(/^\d{1,18}$/)
    .catch(''),
  language: z.enum(PAGE_LANGUAGES).catch('reader'),
  show: z
    .object({ header: shown, table: shown, diagram: shown, counts: shown, readings: shown })
    .catch({ header: true, table: true, diagram: true, counts: true, readings: true }),
  data: DOCUMENT_DATA,
});

/** Parses a page's configuration. Missing and invalid values get their defaults. */
export function readPageOptions(config: unknown): PageOptions {
  return OPTIONS.parse(typeof config === 'object' && config !== null ? config : {});
}
