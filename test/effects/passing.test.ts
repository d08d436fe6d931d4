import { performDelivery } from '../../src/effects/performDelivery';
import { openDesk, type Desk } from './desk';
import { go, LEGS } from './walk';

let desk: Desk;
let issueId: string;

/** Walks a request to Production, does something there, and implements it. */
async function implemented(meanwhile: () => Promise<void>): Promise<void> {
  desk = await openDesk();
  issueId = await desk.file();
  const end = LEGS.findIndex(([, key]) => key === 'implemented');
  for (const [at, leg] of LEGS.slice(0, end + 1).entries()) {
    if (at === end) await meanwhile();
    await go(desk, issueId, leg);
    if (at < end) await delivered();
  }
  desk.site.jira.site.outbox.length = 0;
  await delivered();
}

async function delivered(): Promise<void> {
  const event = desk.events.at(-1);
  if (event === undefined) throw new Error('Nothing has happened');
  await performDelivery(event, desk.context());
}

/** A person attaches a file and deletes it again. */
async function passes(who: Parameters<Desk['attach']>[1], filename: string): Promise<void> {
  await desk.attach(issueId, who, filename);
  const attachments = desk.site.jira.site.issues.get(issueId)?.attachments ?? [];
  const file = attachments.find((one) => one.filename === filename);
  await desk.call(who, 'DELETE', `attachment/${file?.id ?? ''}`);
}

const mails = () => desk.site.jira.site.outbox.map(({ to, text }) => ({ to: [...to].sort(), text }));
const INFRASTRUCTURE = ['hugo.ramirez@example.org', 'silvia.ortega@example.org'];

it('tells everybody of the files that came and went since the approval, who implemented among them', async () => {
  await implemented(() => passes('diego', 'de_paso.sql'));
  const told = mails();
  expect(told.map(({ to }) => to)).toEqual([
    ['carmen.villalba@example.org', 'diego.rojas@example.org', 'lucia.gimenez@example.org'],
    INFRASTRUCTURE,
  ]);
  for (const { text } of told) {
    expect(text).toContain('se adjuntaron después del visto bueno y se eliminaron');
    expect(text).toMatch(/«de_paso\.sql»: lo adjuntó Diego Rojas el .+; lo eliminó Diego Rojas el .+\./);
  }
  const entry = desk.records.get(issueId)?.blocks.flat().at(-1);
  expect(entry?.passing).toMatchObject({ count: 1, files: [{ filename: 'de_paso.sql' }] });
});

it('says nothing where there are none, and tells infrastructure nothing', async () => {
  await implemented(() => Promise.resolve());
  expect(mails()).toHaveLength(1);
  expect(mails()[0]?.text).not.toContain('se eliminaron');
  expect(desk.records.get(issueId)?.blocks.flat().at(-1)?.passing).toEqual({ count: 0, files: [] });
});

it('sees them past any number of other changes, and does not name more than a mail can say', async () => {
  await implemented(async () => {
    for (let n = 0; n < 25; n += 1) await passes('natalia', `parte_${n}.sql`);
    const issue = desk.site.jira.site.issues.get(issueId);
    const item = { field: 'labels', fieldId: 'labels', fieldtype: 'jira' as const, from: null, to: null };
    for (let n = 0; n < 250; n += 1)
      issue?.changelog.push({
        id: String(desk.site.jira.site.nextId()),
        authorAccountId: desk.site.staff.accountIds.diego,
        created: desk.site.clock.stamp(),
        items: [{ ...item, fromString: String(n), toString: String(n + 1) }],
      });
  });
  const [, toInfrastructure] = mails();
  expect(toInfrastructure?.text).toContain('«parte_19.sql»');
  expect(toInfrastructure?.text).not.toContain('«parte_20.sql»');
  expect(toInfrastructure?.text).toContain('Y otros: 5.');
});
