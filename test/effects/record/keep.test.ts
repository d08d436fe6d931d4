import fc from 'fast-check';
import { failureOf } from '../../../src/effects/failure';
import { bringRecordUpToDate, keepRecord } from '../../../src/effects/record/keep';
import { readRecord } from '../../../src/effects/record/read';
import type { RestIssue } from '../../../src/jira/issue/issue';
import { transitionOf } from '../../../src/procedure/record';
import { TRANSITION_KEYS, transition } from '../../../src/procedure/transitions';
import { IDS, ISSUE_ID, MemoryStore, STATUS_KEYS, Ticket, type Written } from './ticket';

const context = (ticket: Ticket, store: MemoryStore) => ({ client: ticket.client, ids: IDS, store });

const written = fc.constantFrom<Written>(...STATUS_KEYS, 'asked', 'authorised', 'summary', 'named');

describe('a record follows from the changelog alone', () => {
  it('with any deliveries, lost, late or repeated', async () => {
    let schedules = 0;
    let deliveries = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { minLength: 1, maxLength: 12 }),
        // For each delivery: the change after which it reads the ticket, and its place in the order of writing.
        fc.array(fc.record({ reads: fc.nat(12), writes: fc.nat(8) }), { maxLength: 8 }),
        async (changes, planned) => {
          const ticket = new Ticket();
          const seen: RestIssue[] = [ticket.issue()];
          for (const [index, change] of changes.entries()) {
            ticket.write(change, `person-${index}`, `Nota ${index}`);
            seen.push(ticket.issue());
          }
          const store = new MemoryStore();
          for (const { reads } of planned.toSorted((one, other) => one.writes - other.writes)) {
            const issue = seen[Math.min(reads, changes.length)];
            if (issue !== undefined) await keepRecord(issue, context(ticket, store));
            deliveries += 1;
          }
          await keepRecord(ticket.issue(), context(ticket, store));

          const clean = new MemoryStore();
          await keepRecord(ticket.issue(), context(ticket, clean));
          expect(store.blocks).toEqual(clean.blocks);
          expect(store.kept).toEqual(clean.kept);
          schedules += 1;
        },
      ),
      { numRuns: 1000, seed: 20261124 },
    );
    process.stdout.write(`record: ${schedules} schedules of ${deliveries} deliveries\n`);
  });

  it('also when two deliveries write at once', async () => {
    const ticket = new Ticket();
    for (const change of ['inAnalysis', 'inSupport', 'preparingScript'] as const) ticket.write(change);
    const store = new MemoryStore();
    await Promise.all(Array.from({ length: 4 }, () => keepRecord(ticket.issue(), context(ticket, store))));
    ticket.write('verifyingScript');
    await Promise.all(Array.from({ length: 4 }, () => keepRecord(ticket.issue(), context(ticket, store))));
    const { entries, fault } = await readRecord(ISSUE_ID, context(ticket, store));
    expect(fault).toBeNull();
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });
});

it('a write of another delivery between two readings is no damage; a missing entry is, and fails permanently', async () => {
  const ticket = new Ticket();
  ticket.write('inAnalysis');
  const store = new MemoryStore();
  await keepRecord(ticket.issue(), context(ticket, store));
  ticket.write('inSupport');
  const { lastBlock } = store;
  store.lastBlock = async (issueId, count) => {
    store.lastBlock = lastBlock;
    await keepRecord(ticket.issue(), context(ticket, store));
    return lastBlock(issueId, count);
  };
  expect(await keepRecord(ticket.issue(), context(ticket, store))).toBe('unchanged');
  expect((await readRecord(ISSUE_ID, context(ticket, store))).fault).toBeNull();

  store.blocks[0]?.pop();
  ticket.write('preparingScript');
  const failure = await bringRecordUpToDate(ticket.issue(), context(ticket, store)).catch(failureOf);
  expect(failure).toMatchObject({ code: 'recordDamaged', permanent: true });
});

it('tells each step: the creation, the moves, the exception', async () => {
  const ticket = new Ticket();
  ticket.write('summary');
  ticket.write('inAnalysis', 'carmen');
  ticket.write('toAuthorise', null);
  ticket.write('asked', 'lucia');
  ticket.write('authorised', 'elena');
  const { entries } = await readRecord(ISSUE_ID, context(ticket, new MemoryStore()));
  const { toPrioritise, inAnalysis, toAuthorise } = IDS.statuses;
  expect(entries.map(({ event, actor, from, to }) => [event, actor, from, to])).toEqual([
    ['created', 'lucia', null, toPrioritise],
    ['moved', 'carmen', toPrioritise, inAnalysis],
    ['moved', null, inAnalysis, toAuthorise],
    ['exceptionAsked', 'lucia', toAuthorise, toAuthorise],
    ['exceptionAuthorised', 'elena', toAuthorise, toAuthorise],
  ]);
  expect(entries.map((entry) => transitionOf(entry, IDS.statuses))).toEqual([
    'create',
    'prioritise',
    null,
    'requestException',
    'authoriseException',
  ]);
  expect(JSON.stringify(entries)).not.toContain('Name of');
});

it('every row of the table is told by where it leads from and to', () => {
  for (const key of TRANSITION_KEYS) {
    const { from, to } = transition(key);
    for (const source of from)
      if (to !== 'same') {
        const entry = { event: 'moved', from: IDS.statuses[source], to: IDS.statuses[to] } as const;
        expect(transitionOf(entry, IDS.statuses)).toBe(key);
      }
  }
});

describe('its costs', () => {
  it('is no call as long as the issue brings along what is new', async () => {
    const ticket = new Ticket();
    const store = new MemoryStore();
    for (let index = 0; index < 90; index += 1) ticket.write('summary');
    await keepRecord(ticket.issue(), context(ticket, store));
    for (let index = 0; index < 90; index += 1) ticket.write(index % 2 === 0 ? 'asked' : 'authorised');
    expect(await keepRecord(ticket.issue(), context(ticket, store))).toBe('kept');
    expect(ticket.calls).toEqual([]);
    expect(await keepRecord(ticket.issue(), context(ticket, store))).toBe('unchanged');
  });

  it('is one for each hundred entries that are new, and never the whole history again', async () => {
    const ticket = new Ticket();
    const store = new MemoryStore();
    for (let index = 0; index < 450; index += 1) ticket.write('summary');
    await keepRecord(ticket.issue(), context(ticket, store));
    expect(ticket.calls).toHaveLength(5);
    ticket.calls = [];
    for (let index = 0; index < 150; index += 1) ticket.write(index % 2 === 0 ? 'asked' : 'authorised');
    await keepRecord(ticket.issue(), context(ticket, store));
    expect(ticket.calls.map((call) => /startAt=\d+/.exec(call)?.[0])).toEqual(['startAt=449', 'startAt=549']);
  });

  it('is bounded, and the rest follows', async () => {
    const ticket = new Ticket();
    const store = new MemoryStore();
    for (let index = 0; index < 1250; index += 1) ticket.write(index % 2 === 0 ? 'asked' : 'authorised');
    expect(await keepRecord(ticket.issue(), context(ticket, store))).toBe('behind');
    expect(ticket.calls).toHaveLength(10);
    expect(await keepRecord(ticket.issue(), context(ticket, store))).toBe('kept');
    const { entries, fault } = await readRecord(ISSUE_ID, context(ticket, store));
    expect([entries.length, fault]).toEqual([1251, null]);
    expect(store.blocks.map(({ length }) => length)).toEqual([200, 200, 200, 200, 200, 200, 51]);
    for (const block of store.blocks) expect(Buffer.byteLength(JSON.stringify(block))).toBeLessThan(120 * 1024);
  });
});

it('goes on when entries of the changelog are gone, as after a field was deleted', async () => {
  const ticket = new Ticket();
  const store = new MemoryStore();
  for (let index = 0; index < 150; index += 1) ticket.write(index === 20 ? 'inAnalysis' : 'summary');
  await keepRecord(ticket.issue(), context(ticket, store));
  ticket.histories.splice(40, 30);
  ticket.histories.splice(-2, 1);
  for (let index = 0; index < 110; index += 1) ticket.write(index === 5 ? 'inSupport' : 'summary');
  await keepRecord(ticket.issue(), context(ticket, store));
  const { entries, fault } = await readRecord(ISSUE_ID, context(ticket, store));
  expect([entries.length, fault]).toEqual([3, null]);
});
