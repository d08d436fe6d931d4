import { createHash } from 'node:crypto';
import { canonical, hashOf } from '../../../src/effects/record/chain';
import { keepRecord } from '../../../src/effects/record/keep';
import { readRecord } from '../../../src/effects/record/read';
import { verify } from '../../../src/effects/record/verify';
import type { RecordEntry } from '../../../src/procedure/record';
import { IDS, ISSUE_ID, MemoryStore, Ticket, type RawComment } from './ticket';

const context = (ticket: Ticket, store: MemoryStore) => ({ client: ticket.client, ids: IDS, store });
const commentsRead = ({ calls }: Ticket): number => calls.filter((call) => call.includes('/comment')).length;

/** A request that was estimated again, approved and implemented: three steps need a note, three do not. */
function worked(): Ticket {
  const ticket = new Ticket();
  ticket.write('inAnalysis', 'carmen');
  ticket.write('inSupport', 'diego');
  ticket.write('inAnalysis', 'diego', 'Son cuatro módulos.');
  ticket.write('toPrioritise', 'somebody');
  ticket.write('incomplete', 'carmen', 'Falta el período.');
  ticket.write('cancelled', 'lucia', 'Ya no hace falta.');
  return ticket;
}

async function recorded(ticket = worked()): Promise<{ ticket: Ticket; store: MemoryStore }> {
  const store = new MemoryStore();
  await keepRecord(ticket.issue(), context(ticket, store));
  return { ticket, store };
}

const comment = (ticket: Ticket, index: number): RawComment => {
  const found = ticket.comments[index];
  if (found === undefined) throw new Error('No such comment');
  return found;
};
const other = (words: string) => ({ type: 'doc', version: 1, content: [{ type: 'text', text: words }] });

it('holds a hash of each note that a step rests on: of the body as Jira answers it, with its keys in order', async () => {
  const { store } = await recorded();
  const notes = store.blocks.flat().map(({ note }) => note);
  expect(notes.map((note) => (note == null ? note : note.commentId))).toEqual([
    undefined,
    null,
    null,
    '70000',
    null,
    '70001',
    '70002',
  ]);
  const body =
    '{"content":[{"content":[{"text":"Falta el período.","type":"text"}],"type":"paragraph"}],"type":"doc","version":1}';
  expect(notes[5]).toEqual({
    commentId: '70001',
    sha256: createHash('sha256').update(body).digest('hex'),
    edited: false,
  });
  expect(JSON.stringify(store.blocks)).not.toContain('período');
});

it('finds the note behind any number of newer comments', async () => {
  const ticket = worked();
  for (let n = 0; n < 350; n += 1) ticket.say(`Otra cosa ${n}`, 'diego', Date.parse('2026-11-25T12:00:00Z') + n);
  const { store } = await recorded(ticket);
  expect(store.blocks.flat().at(-1)?.note?.commentId).toBe('70002');
  expect((await readRecord(ISSUE_ID, context(ticket, store))).noteFaults).toEqual([]);
});

it('says that a note was edited before it was recorded', async () => {
  const ticket = worked();
  comment(ticket, 1).updated = '2026-11-24T12:05:00.000+0000';
  const { store } = await recorded(ticket);
  expect(store.blocks.flat()[5]?.note?.edited).toBe(true);
  expect((await readRecord(ISSUE_ID, context(ticket, store))).noteFaults).toEqual([]);
});

describe('verifying it names', () => {
  it('the note that was changed since, however little', async () => {
    const { ticket, store } = await recorded();
    comment(ticket, 1).body = other('Falta el periodo.');
    const { fault, noteFaults } = await readRecord(ISSUE_ID, context(ticket, store));
    expect(fault).toBeNull();
    expect(noteFaults).toEqual([{ kind: 'changed', seq: 6, historyId: '50012', commentId: '70001' }]);
  });

  it('each that was deleted, beside a chain that was altered', async () => {
    const { ticket, store } = await recorded();
    ticket.comments.splice(0, 2);
    const [block = []] = store.blocks;
    store.blocks = [block.map((entry, index) => (index === 2 ? { ...entry, actor: 'nobody' } : entry))];
    const { fault, noteFaults } = await readRecord(ISSUE_ID, context(ticket, store));
    expect(fault).toMatchObject({ kind: 'altered', seq: 3 });
    expect(noteFaults.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['deleted', 4],
      ['deleted', 6],
    ]);
  });

  it('none that only some people may see, as long as its reader is one of them and it is unchanged', async () => {
    const { ticket, store } = await recorded();
    ticket.hidden.add('70001');
    const reader = ticket.clientOf(new Set());
    expect((await readRecord(ISSUE_ID, context(ticket, store), reader)).noteFaults).toEqual([]);
    const outsider = ticket.clientOf(ticket.hidden);
    expect((await readRecord(ISSUE_ID, context(ticket, store), outsider)).noteFaults).toMatchObject([
      { kind: 'deleted', seq: 6 },
    ]);
    comment(ticket, 1).body = other('Otra cosa.');
    expect((await readRecord(ISSUE_ID, context(ticket, store), reader)).noteFaults).toMatchObject([
      { kind: 'changed', seq: 6 },
    ]);
  });

  it('a note that the record was relieved of, and one that was put in the place of another', async () => {
    for (const [change, kind] of [
      [() => null, 'missing'],
      [(entry: RecordEntry) => ({ commentId: '70000', sha256: entry.note?.sha256 ?? '', edited: false }), 'changed'],
    ] as const) {
      const { ticket, store } = await recorded();
      store.blocks = [relinked(store.blocks.flat(), 5, (entry) => ({ ...entry, note: change(entry) }))];
      if (store.kept !== undefined) store.kept = { ...store.kept, lastHash: store.blocks.flat().at(-1)?.hash ?? '' };
      const { fault, noteFaults } = await readRecord(ISSUE_ID, context(ticket, store));
      expect([fault, noteFaults]).toMatchObject([null, [{ kind, seq: 6 }]]);
    }
  });
});

/** The entries with one of them changed and all hashes recalculated, as a forger would do. */
function relinked(
  entries: readonly RecordEntry[],
  at: number,
  change: (entry: RecordEntry) => RecordEntry,
): RecordEntry[] {
  const linked: RecordEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const previousHash = linked.at(-1)?.hash ?? entry.previousHash;
    const unsealed = { ...(index === at ? change(entry) : entry), previousHash };
    linked.push({ ...unsealed, hash: hashOf(unsealed) });
  }
  return linked;
}

describe('a record of an older version', () => {
  /** The entries in their form before notes existed. */
  const older = (entries: readonly RecordEntry[]): RecordEntry[] => {
    const plain = entries.map((entry): RecordEntry => ({ ...entry }));
    for (const entry of plain) {
      Reflect.deleteProperty(entry, 'note');
      Reflect.deleteProperty(entry, 'passing');
    }
    return relinked(plain, 0, (entry) => entry);
  };

  it('is sealed with the very text that it was sealed with, and goes on with notes', async () => {
    const { ticket, store } = await recorded();
    const before = older(store.blocks.flat());
    const [, second] = before;
    expect(second === undefined ? '' : canonical(second)).toBe(
      `{"actor":"carmen","at":"2026-11-24T12:00:00.000Z","event":"moved","from":"${IDS.statuses.toPrioritise}",` +
        `"historyId":"50000","previousHash":"${before[0]?.hash ?? ''}","seq":2,"to":"${IDS.statuses.inAnalysis}"}`,
    );
    store.blocks = [before];
    if (store.kept !== undefined) store.kept = { ...store.kept, lastHash: before.at(-1)?.hash ?? '' };
    expect(await readRecord(ISSUE_ID, context(ticket, store))).toMatchObject({ fault: null, noteFaults: [] });
    ticket.write('toPrioritise', 'rosa');
    ticket.write('incomplete', 'carmen', 'Falta la sucursal.');
    const { entries, fault } = await readRecord(ISSUE_ID, context(ticket, store));
    expect(fault).toBeNull();
    expect(entries.map(({ note }) => note?.commentId ?? note)).toEqual([...before.map(() => undefined), null, '70003']);
  });

  it('is none where entries with notes come before', async () => {
    const { store } = await recorded();
    const [block = []] = store.blocks;
    const stripped = relinked(block, 5, (entry) => {
      const plain = { ...entry };
      Reflect.deleteProperty(plain, 'note');
      return plain;
    });
    expect(verify({ issueId: ISSUE_ID, count: 7, entries: stripped })).toMatchObject({ kind: 'altered', seq: 6 });
  });
});

describe('its costs', () => {
  it('is nothing where the note was read already, or no step rests on one', async () => {
    const ticket = new Ticket();
    ticket.write('inAnalysis', 'carmen');
    const { store } = await recorded(ticket);
    ticket.write('inSupport', 'diego');
    ticket.write('inAnalysis', 'diego', 'Son cuatro módulos.');
    const known = { stepId: '50006', comment: comment(ticket, 0) };
    await keepRecord(ticket.issue(), { ...context(ticket, store), known });
    expect(commentsRead(ticket)).toBe(0);
    expect(store.blocks.flat().at(-1)?.note?.commentId).toBe('70000');
  });

  it('is one call otherwise, as long as there are no more than a hundred comments since', async () => {
    const { ticket, store } = await recorded();
    expect(commentsRead(ticket)).toBe(1);
    ticket.calls = [];
    await readRecord(ISSUE_ID, context(ticket, store));
    expect(commentsRead(ticket)).toBe(1);
  });
});

it('the comment in an event does not replace the search for a step’s note', async () => {
  const ticket = worked();
  const store = new MemoryStore();
  // The event contains no comment, or another person's.
  for (const told of [null, { ...comment(ticket, 0), author: { accountId: 'hugo' } }]) {
    const known = { stepId: '50015', comment: told };
    await keepRecord(ticket.issue(), { ...context(ticket, store), known });
  }
  expect(store.blocks.flat().at(-1)?.note?.commentId).toBe('70002');
});
