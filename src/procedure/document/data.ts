/** What somebody fills in about the document itself. Empty: not given. */
export interface DocumentData {
  /** `YYYY-MM-DD`. */
  readonly created: string;
  /** `YYYY-MM-DD`; the date of the last version published as FINAL where it is not given. */
  readonly updated: string;
  readonly author: string;
  /** The document's own name where it is not given. */
  readonly summary: string;
}

export const NO_DATA: DocumentData = { created: '', updated: '', author: '', summary: '' };

export const DATA_KEYS = Object.keys(NO_DATA) as readonly (keyof DocumentData)[];

/** What is given in `over` wins; the rest is taken from `under`. */
export function mergedData(over: DocumentData, under: DocumentData): DocumentData {
  const given = (key: keyof DocumentData): string => (over[key] === '' ? under[key] : over[key]);
  return { created: given('created'), updated: given('updated'), author: given('author'), summary: given('summary') };
}
