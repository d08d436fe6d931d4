import type { RecordLine, RecordView } from '../../../src/entry/api/record';
import { TRANSITIONS } from '../../../src/procedure/transitions';

/** Columns of the CSV file: the data sealed by the hash, and its meaning in the procedure. */
type Cell = string | number | boolean | null | undefined;
const COLUMNS: readonly (readonly [name: string, value: (line: RecordLine, view: RecordView) => Cell])[] = [
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
  ['noteCommentId', ({ note }) => note?.commentId],
  ['noteSha256', ({ note }) => note?.sha256],
  ['noteEdited', ({ note }) => note?.edited],
  ['noteFault', ({ seq }, { noteFaults }) => noteFaults.find((fault) => fault.seq === seq)?.kind],
  ['passing', ({ passing }) => passing?.files.map(({ filename }) => filename).join(' | ')],
  ['previousHash', ({ previousHash }) => previousHash],
  ['hash', ({ hash }) => hash],
];

/** The record as CSV (RFC 4180), one entry a line, for a spreadsheet. People are account ids. */
export function recordCsv(view: RecordView): string {
  const { entries } = view;
  const lines = [
    COLUMNS.map(([name]) => name),
    ...entries.map((entry) => COLUMNS.map(([, value]) => cell(value(entry, view)))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = String(value ?? '');
  // A spreadsheet would treat a text with one of these first characters as a formula.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The method of the hashes, so that an auditor can compute them without the app. */
const METHOD =
  'hash = SHA-256 (hexadecimal) of the UTF-8 JSON text, without white space, of the properties actor, at, event, from, ' +
  'historyId, note, passing, previousHash, seq and to, in this order, without those that the entry does not have; the ' +
  'properties of the objects inside are ordered by name; previousHash = hash of the entry before, and of the first one ' +
  'SHA-256 of "issue <issueId>"';

const NOTE_METHOD =
  'note.sha256 = SHA-256 (hexadecimal) of the UTF-8 JSON text, without white space, of the body of the comment ' +
  'note.commentId as GET /rest/api/3/issue/<issueId>/comment/<commentId> answers it, the properties of every object ' +
  'ordered by name; note.edited: somebody had edited it before it was recorded; note null: none was there to be read';

const PASSING_METHOD =
  'passing = files that were attached after the newest approval of the scripts and deleted before this step, by the ' +
  'changelog: how many (count), and the first of them (files)';

/** The record as JSON, with the result of its verification. */
export function recordJson(view: RecordView): string {
  const { issueId, issueKey, verifiedAt, fault, noteFaults, entries } = view;
  const file = {
    format: 'support-procedure-record',
    version: 1,
    method: METHOD,
    noteMethod: NOTE_METHOD,
    passingMethod: PASSING_METHOD,
    issueId,
    issueKey,
    verifiedAt,
    fault,
    noteFaults,
    entries,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
