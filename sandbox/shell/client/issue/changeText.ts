/** Fields whose history Jira keeps in seconds. */
const DURATIONS = new Set(['timespent', 'timeestimate', 'timeoriginalestimate', 'aggregatetimespent']);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** How raw values are written for the reader. */
export interface ChangeWriting {
  readonly instant: (text: string) => string;
  /** Of whole seconds. */
  readonly duration: (seconds: number) => string;
  /** A standard value's name, such as a priority's. */
  readonly name: (fieldId: string, name: string) => string;
}

/** An app's object is in the history as JSON, of which so much is shown: characters. */
const LONGEST_OBJECT = 120;

const cut = (text: string): string =>
  text.length <= LONGEST_OBJECT ? text : `${Array.from(text).slice(0, LONGEST_OBJECT).join('')}…`;

/** One side of a change as people read it; null where there was nothing. Jira's history holds instants and seconds raw. */
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
