import { keepRecord } from '../../../src/effects/record/keep';
import { readRecord } from '../../../src/effects/record/read';
import { passingFiles } from '../../../src/procedure/passing';
import type { AttachmentChange } from '../../../src/procedure/facts';
import { IDS, ISSUE_ID, MemoryStore, Ticket } from './ticket';

const context = (ticket: Ticket, store: MemoryStore) => ({ client: ticket.client, ids: IDS, store });

const change = (at: number, kind: AttachmentChange['change'], attachmentId: string): AttachmentChange => ({
  attachmentId,
  filename: `${attachmentId}.sql`,
  change: kind,
  author: { accountId: `by-${kind}`, name: null },
  at,
});

it('are those that came and went after the instant, not those that stayed or were there before', () => {
  const changes = [
    change(90, 'removed', 'c'),
    change(80, 'added', 'd'),
    change(70, 'removed', 'a'),
    change(60, 'removed', 'b'),
    change(50, 'added', 'c'),
    change(40, 'added', 'b'),
    change(10, 'added', 'a'),
  ];
  expect(
    passingFiles(changes, 30).map(({ attachmentId, attached, deleted }) => [attachmentId, attached.at, deleted.at]),
  ).toEqual([
    ['b', 40, 60],
    ['c', 50, 90],
  ]);
  expect(passingFiles(changes, 45).map(({ attachmentId }) => attachmentId)).toEqual(['c']);
  expect(passingFiles(changes, 0)[0]).toEqual({
    attachmentId: 'a',
    filename: 'a.sql',
    attached: { by: { accountId: 'by-added', name: null }, at: 10 },
    deleted: { by: { accountId: 'by-removed', name: null }, at: 70 },
  });
  expect(passingFiles([], 0)).toEqual([]);
});

/** A request in Production with a file that came and went, and with `others` changes between the two. */
function implemented(others = 0): Ticket {
  const ticket = new Ticket();
  ticket.write('verifyingScript', 'diego');
  ticket.file('to', '8', 'antes.sql');
  ticket.file('from', '8', 'antes.sql');
  for (let n = 0; n < 3; n += 1) ticket.write('summary');
  ticket.write('requestingAuthorisation', 'beatriz', 'Visto bueno.');
  for (let n = 0; n < 3; n += 1) ticket.write('summary');
  ticket.write('toAuthorise', 'diego');
  ticket.write('implementing', 'carmen');
  ticket.file('to', '9', 'de_paso.sql', 'hugo');
  for (let n = 0; n < others; n += 1) ticket.write('summary');
  ticket.file('from', '9', 'de_paso.sql', 'hugo');
  for (let n = 0; n < 3; n += 1) ticket.write('summary');
  ticket.write('testing', 'hugo', 'Ejecutado sin errores.');
  return ticket;
}

describe.each([0, 350])('with %d other changes meanwhile', (others) => {
  it('the entry of the implementation names them, and no other entry does', async () => {
    const ticket = implemented(others);
    const store = new MemoryStore();
    await keepRecord(ticket.issue(), context(ticket, store));
    const passing = store.blocks.flat().map((entry) => entry.passing);
    expect(passing.at(-1)).toEqual({ count: 1, files: [{ attachmentId: '9', filename: 'de_paso.sql' }] });
    expect(passing.slice(0, -1).every((one) => one === undefined)).toBe(true);
    expect((await readRecord(ISSUE_ID, context(ticket, store))).fault).toBeNull();
  });

  it('the same whether it is recorded step by step or all at once', async () => {
    const ticket = implemented(others);
    const [last] = ticket.histories.splice(-1);
    const store = new MemoryStore();
    await keepRecord(ticket.issue(), context(ticket, store));
    if (last !== undefined) ticket.histories.push(last);
    await keepRecord(ticket.issue(), context(ticket, store));
    const clean = new MemoryStore();
    await keepRecord(ticket.issue(), context(ticket, clean));
    expect(store.blocks).toEqual(clean.blocks);
  });
});

it('verifying works them out of the changelog anew', async () => {
  const ticket = implemented();
  const store = new MemoryStore();
  await keepRecord(ticket.issue(), context(ticket, store));
  // A forger removes the file's changes from the history.
  const at = ticket.histories.findIndex(({ items }) => JSON.stringify(items).includes('de_paso'));
  ticket.histories.splice(at, 1);
  const { fault } = await readRecord(ISSUE_ID, context(ticket, store));
  expect(fault).toMatchObject({ kind: 'altered' });
});

it('a flood of them fits into the record', async () => {
  const ticket = new Ticket();
  ticket.write('requestingAuthorisation', 'beatriz');
  for (let n = 0; n < 3; n += 1) ticket.write('summary');
  ticket.write('verifyingScript', 'beatriz');
  ticket.write('requestingAuthorisation', 'beatriz', 'Visto bueno.');
  for (let n = 0; n < 3; n += 1) ticket.write('summary');
  ticket.write('implementing', 'carmen');
  for (let n = 0; n < 300; n += 1) ticket.file('to', `${1000 + n}`, `${'x'.repeat(200)}${n}.sql`);
  for (let n = 0; n < 300; n += 1) ticket.file('from', `${1000 + n}`, `${'x'.repeat(200)}${n}.sql`);
  ticket.write('testing', 'hugo', 'Ejecutado sin errores.');
  const store = new MemoryStore();
  await keepRecord(ticket.issue(), context(ticket, store));
  const passing = store.blocks.flat().at(-1)?.passing;
  expect([passing?.count, passing?.files.length]).toEqual([300, 20]);
  expect(Buffer.byteLength(JSON.stringify(passing))).toBeLessThan(8 * 1024);
});
