/** Fields whose history Jira keeps in seconds. */
const DURATIONS = new Set(['timespent', 'timeestimate', 'timeoriginalestimate', 'aggregatetimespent']);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Formats of raw values for the reader. */
export interface ChangeWriting {
  readonly instant: (text: string) => string;
  /** Formats whole seconds. */
  readonly duration: (seconds: number) => string;
  /** A standard value's name, such as a priority's. */
  readonly name: (fieldId: string, name: string) => string;
}

/** Characters shown of an app's object, which is JSON in the history. */
const LONGEST_OBJECT = 120;

const cut = (text: string): string =>
  text.length <= LONGEST_OBJECT ? text : `${Array.from(text).slice(0, LONGEST_OBJECT).join('')}…`;

/** One side of a change as text; null for no value. Jira's history holds instants and seconds raw. */
export function changeText(
  fieldId: string,
  text: string | null | undefined,
  { instant, duration, name }: ChangeWriting,
): string | null {
  if (text === null || text === undefined || text === '') return null;
  if (DURATIONS.has(fieldId) && /^\d+$/.test(text)) return duration(Number(text));
  if (text.startsWith('{"')) return cut(text);
  return INSTANT.test(text) ? instant(text) : name(fieldId, text);
}
