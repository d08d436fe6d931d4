import * as z from 'zod';
import { NO_DATA, type DocumentData } from './data';

/** What a page may show or leave out. */
export const PAGE_PARTS = ['header', 'table', 'diagram', 'counts', 'readings'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** `reader`: whatever each reader has chosen for themselves. */
export const PAGE_LANGUAGES = ['reader', 'es', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** How a page of the document is configured. Confluence keeps it; it cannot keep `null`, so nothing is an empty text. */
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

/** A text is never longer than what is stored. */
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

/** Reads a page's configuration; whatever is missing or cannot be read is as it is before anybody configures it. */
export function readPageOptions(config: unknown): PageOptions {
  return OPTIONS.parse(typeof config === 'object' && config !== null ? config : {});
}
