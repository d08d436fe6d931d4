import { createHash } from 'node:crypto';
import { hashOf } from '../../src/effects/record/chain';
import { recordCsv, recordJson } from '../../static/panel/model/recordFiles';
import type { RecordLine, RecordView } from '../../src/entry/api/record';

const line = (change: Partial<RecordLine>): RecordLine => ({
  seq: 1,
  historyId: '50001',
  at: '2026-11-24T12:00:00.000Z',
  actor: '712020:ana',
  event: 'moved',
  from: '10001',
  to: '10002',
  previousHash: 'aa',
  hash: 'bb',
  transition: 'askConfirmation',
  fromStatus: 'inAnalysis',
  toStatus: 'waitingForConfirmation',
  wantsNote: false,
  ...change,
});
const view = (...entries: readonly RecordLine[]): RecordView => ({
  issueId: '10042',
  issueKey: 'SOP-42',
  verifiedAt: '2026-11-24T12:30:00.000Z',
  fault: null,
  noteFaults: [],
  entries,
});

it('writes a line for each entry, with the row of the table, and nothing for what is not known', () => {
  const other = line({ seq: 2, actor: null, transition: null, fromStatus: null });
  expect(recordCsv(view(line({}), other))).toBe(
    'seq,at,actor,row,transition,fromStatus,toStatus,event,from,to,historyId,noteCommentId,noteSha256,noteEdited,noteFault,passing,previousHash,hash\r\n' +
      '1,2026-11-24T12:00:00.000Z,712020:ana,3d,askConfirmation,inAnalysis,waitingForConfirmation,moved,10001,10002,50001,,,,,,aa,bb\r\n' +
      '2,2026-11-24T12:00:00.000Z,,,,,waitingForConfirmation,moved,10001,10002,50001,,,,,,aa,bb\r\n',
  );
});

it('writes nothing that a spreadsheet would take for a formula or for two cells', () => {
  expect(recordCsv(view(line({ actor: '=HYPERLINK("x"),1' })))).toContain(`,"'=HYPERLINK(""x""),1",`);
});

/** The same value with every object's properties in order of name. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

it('writes the comment that an entry rests on, what is wrong with it, and the files that came and went', () => {
  const note = { commentId: '7', sha256: 'ef', edited: true };
  const files = ['a.sql', 'b.sql'].map((filename, at) => ({ attachmentId: String(at), filename }));
  const noted = view(line({ note, passing: { count: 2, files } }));
  const fault = { kind: 'changed', seq: 1, historyId: '50001', commentId: '7' } as const;
  expect(recordCsv({ ...noted, noteFaults: [fault] })).toContain(',50001,7,ef,true,changed,a.sql | b.sql,aa,bb');
  expect(JSON.parse(recordJson({ ...noted, noteFaults: [fault] }))).toMatchObject({ noteFaults: [fault] });
});

it('says how the hashes are made, and that is how they are', () => {
  const note = { commentId: '7', sha256: 'ef', edited: false };
  const passing = { count: 1, files: [{ attachmentId: '9', filename: 'x.sql' }] };
  const full = line({ note, passing });
  const sealed = { ...full, hash: hashOf(full) };
  const file = JSON.parse(recordJson(view(sealed))) as { method: string; entries: Record<string, unknown>[] };
  const names = /properties (.*?), in this order/.exec(file.method)?.[1]?.split(/, | and /) ?? [];
  const [entry = {}] = file.entries;
  const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, sorted(entry[name])])));
  expect(names).toHaveLength(10);
  expect(createHash('sha256').update(text).digest('hex')).toBe(sealed.hash);
});
