import { DEFAULT_SETTINGS, type DocumentData } from '../../procedure/settings';

export type { DocumentData } from '../../procedure/settings';

/** Empty document data. A page takes empty values from the settings of its project. */
export const NO_DATA: DocumentData = { creationDate: '', updateDate: '', author: '', summary: '' };

export const DATA_KEYS = [
  'creationDate',
  'updateDate',
  'author',
  'summary',
] as const satisfies readonly (keyof DocumentData)[];

/** Merges two sets of data. Non-empty values of `over` win. */
export function mergedData(over: DocumentData, under: DocumentData): DocumentData {
  const given = (key: keyof DocumentData): string => (over[key] === '' ? under[key] : over[key]);
  return {
    creationDate: given('creationDate'),
    updateDate: given('updateDate'),
    author: given('author'),
    summary: given('summary'),
  };
}

/** True if a summary was written. The default is the document's name, which differs by language. */
export const isOwnSummary = ({ summary }: DocumentData): boolean =>
  summary !== '' && summary !== DEFAULT_SETTINGS.document.summary;
