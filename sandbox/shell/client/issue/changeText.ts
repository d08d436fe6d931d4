import { formatDuration } from '../format/amounts';

/** Fields whose history Jira keeps in seconds. */
const DURATIONS = new Set(['timespent', 'timeestimate', 'timeoriginalestimate', 'aggregatetimespent']);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** One side of a change as people read it; null where there was nothing. Jira's history holds instants and seconds raw. */
export function changeText(
  fieldId: string,
  text: string | null | undefined,
  instant: (text: string) => string,
): string | null {
  if (text === null || text === undefined || text === '') return null;
  if (DURATIONS.has(fieldId) && /^\d+$/.test(text)) return formatDuration(Number(text));
  return INSTANT.test(text) ? instant(text) : text;
}
