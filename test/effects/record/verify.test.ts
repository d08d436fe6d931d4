import fc from 'fast-check';
import { canonical, genesis, hashOf } from '../../../src/effects/record/chain';
import { keepRecord } from '../../../src/effects/record/keep';
import { readRecord } from '../../../src/effects/record/read';
import { verify } from '../../../src/effects/record/verify';
import type { RecordEntry } from '../../../src/procedure/record';
import { IDS, ISSUE_ID, MemoryStore, Ticket } from './ticket';

const WALK = ['inAnalysis', 'inSupport', 'preparingScript', 'verifyingScript', 'requestingAuthorisation'] as const;

/** A ticket of six steps, including the creation, and its record. */
async function walked(): Promise<{ ticket: Ticket; store: MemoryStore; entries: RecordEntry[] }> {
  const ticket = new Ticket();
  WALK.forEach((status, index) => {
    ticket.write(status, `person-${index}`);
  });
  const store = new MemoryStore();
  await keepRecord(ticket.issue(), { client: ticket.client, ids: IDS, store });
  const [entries = []] = store.blocks;
  return { ticket, store, entries };
}

/** The entries with all hashes recalculated and the head changed to match, as a forger would do. */
function relinked(entries: readonly RecordEntry[], store: MemoryStore): RecordEntry[] {
  let hash = genesis(ISSUE_ID);
  const linked = entries.map((entry, index) => {
    const unsealed = { ...entry, seq: index + 1, previousHash: hash };
    hash = hashOf(unsealed);
    return { ...unsealed, hash };
  });
  if (store.kept !== undefined) store.kept = { ...store.kept, count: linked.length, lastHash: hash };
  return linked;
}

const altered = (entry: RecordEntry | undefined): RecordEntry[] => (entry ? [{ ...entry, actor: 'nobody' }] : []);

/** A forger's changes to the entries of a record, around the one at `index`. */
const FORGERIES = {
  altered: (entries: readonly RecordEntry[], index: number) => [
    ...entries.slice(0, index),
    ...altered(entries[index]),
    ...entries.slice(index + 1),
  ],
  missing: (entries: readonly RecordEntry[], index: number) => entries.toSpliced(index, 1),
  added: (entries: readonly RecordEntry[], index: number) => {
    const before = entries[index - 1];
    if (before === undefined) return entries;
    const unsealed = { ...before, seq: index + 1, historyId: '77777', previousHash: before.hash };
    return entries.toSpliced(index, 0, { ...unsealed, hash: hashOf(unsealed) });
  },
};

describe('the first entry that is wrong is named', () => {
  const rows = (['altered', 'missing', 'added'] as const).flatMap((kind) =>
    // No entry can precede the creation, so an added entry follows it.
    (kind === 'added' ? [1, 2, 3, 4, 5] : [0, 1, 2, 3, 4, 5]).map((index) => [kind, index] as const),
  );

  it.each(rows)('%s at %d', async (kind, index) => {
    const { ticket, store, entries } = await walked();
    store.blocks = [[...FORGERIES[kind](entries, index)]];
    const reading = await readRecord(ISSUE_ID, { client: ticket.client, ids: IDS, store });
    expect(reading.fault).toMatchObject({ kind, seq: index + 1 });
  });

  it.each(rows)('%s at %d, and everything linked anew', async (kind, index) => {
    const { ticket, store, entries } = await walked();
    store.blocks = [relinked(FORGERIES[kind](entries, index), store)];
    expect(verify({ issueId: ISSUE_ID, count: store.kept?.count ?? 0, entries: store.blocks.flat() })).toBeNull();
    const { fault } = await readRecord(ISSUE_ID, { client: ticket.client, ids: IDS, store });
    expect(fault).toMatchObject({ kind, seq: index + 1 });
  });

  it('every property of every entry is sealed', async () => {
    const { entries } = await walked();
    const names = ['seq', 'historyId', 'at', 'actor', 'event', 'from', 'to', 'note', 'previousHash', 'hash'] as const;
    expect(Object.keys(entries[2] ?? {}).sort()).toEqual([...names].sort());
    fc.assert(
      fc.property(fc.nat(5), fc.constantFrom(...names), (index, name) => {
        const forged = entries.map((entry, at) => (at === index ? { ...entry, [name]: 'x' } : entry));
        const fault = verify({ issueId: ISSUE_ID, count: 6, entries: forged });
        expect(fault).toMatchObject({ kind: 'altered', seq: index + 1 });
      }),
      { seed: 20261124 },
    );
  });

  it('a record of another ticket does not do', async () => {
    const { entries } = await walked();
    expect(verify({ issueId: '10043', count: 6, entries })).toMatchObject({ kind: 'altered', seq: 1 });
    expect(verify({ issueId: ISSUE_ID, count: 6, entries })).toBeNull();
  });
});

it('a damaged record is not overwritten, so that the damage stays visible', async () => {
  const { ticket, store, entries } = await walked();
  store.blocks = [entries.slice(0, 3)];
  ticket.write('toAuthorise');
  const context = { client: ticket.client, ids: IDS, store };
  expect(await keepRecord(ticket.issue(), context)).toBe('damaged');
  expect(store.blocks).toEqual([entries.slice(0, 3)]);
  expect((await readRecord(ISSUE_ID, context)).fault).toMatchObject({ kind: 'missing', seq: 4 });
});

it('hashes a text that anybody can put together', async () => {
  const [first] = (await walked()).entries;
  if (first === undefined) throw new Error('No entry');
  expect(canonical(first)).toBe(
    `{"actor":"lucia","at":"2026-11-24T11:59:59.000Z","event":"created","from":null,"historyId":"created",` +
      `"previousHash":"${first.previousHash}","seq":1,"to":"${IDS.statuses.toPrioritise}"}`,
  );
});
