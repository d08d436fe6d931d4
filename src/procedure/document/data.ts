import { DEFAULT_SETTINGS, type DocumentData } from '../settings';

export type { DocumentData } from '../settings';

/** Nothing is said about the document: what is left empty on a page is taken from the settings of its project. */
export const NO_DATA: DocumentData = { creationDate: '', updateDate: '', author: '', summary: '' };

export const DATA_KEYS = [
  'creationDate',
  'updateDate',
  'author',
  'summary',
] as const satisfies readonly (keyof DocumentData)[];

/** What is given in `over` wins; the rest is taken from `under`. */
export function mergedData(over: DocumentData, under: DocumentData): DocumentData {
  const given = (key: keyof DocumentData): string => (over[key] === '' ? under[key] : over[key]);
  return {
    creationDate: given('creationDate'),
    updateDate: given('updateDate'),
    author: given('author'),
    summary: given('summary'),
  };
}

/** Whether somebody has written a summary; the default is the document's name, which each language has its own of. */
export const isOwnSummary = ({ summary }: DocumentData): boolean =>
  summary !== '' && summary !== DEFAULT_SETTINGS.document.summary;
