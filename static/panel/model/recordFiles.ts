import type { RecordLine, RecordView } from '../../../src/entry/recordApi';
import { TRANSITIONS } from '../../../src/procedure/transitions';

/** Columns of the CSV file: what is sealed by the hash, in its own form, and what it means to the procedure. */
const COLUMNS: readonly (readonly [name: string, value: (line: RecordLine) => string | number | null])[] = [
  ['seq', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['actor', ({ actor }) => actor],
  ['row', ({ transition }) => (transition === null ? null : TRANSITIONS[transition].row)],
  ['transition', ({ transition }) => transition],
  ['fromStatus', ({ fromStatus }) => fromStatus],
  ['toStatus', ({ toStatus }) => toStatus],
  ['event', ({ event }) => event],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['historyId', ({ historyId }) => historyId],
  ['previousHash', ({ previousHash }) => previousHash],
  ['hash', ({ hash }) => hash],
];

/** The record as CSV (RFC 4180), one entry a line, for a spreadsheet. People are account ids. */
export function recordCsv({ entries }: RecordView): string {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...entries.map((entry) => COLUMNS.map(([, value]) => cell(value(entry)))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  // A spreadsheet would take for a formula what begins with one of these signs.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** How the hashes are made, so that an auditor can work them out again without the app. */
const METHOD =
  'hash = SHA-256 (hexadecimal) of the UTF-8 JSON text, without white space, of the properties actor, at, event, from, ' +
  'historyId, previousHash, seq and to, in this order; previousHash = hash of the entry before, and of the first one ' +
  'SHA-256 of "issue <issueId>"';

/** The record as JSON, with what verifying it has found. */
export function recordJson(view: RecordView): string {
  const { issueId, issueKey, verifiedAt, fault, entries } = view;
  const file = {
    format: 'support-procedure-record',
    version: 1,
    method: METHOD,
    issueId,
    issueKey,
    verifiedAt,
    fault,
    entries,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
