import type { Delivery } from '../../src/effects/execution';
import { healRequest, performEffects, type Followed } from '../../src/effects/perform';
import { StepNotRecorded } from '../../src/effects/step';
import { EFFECTS_PROPERTY, readUnfinished } from '../../src/jira/unfinishedEffects';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import { transition, type TransitionKey } from '../../src/procedure/transitions';
import { openDesk, text, type Desk } from './desk';

const INSTRUCTION = 'Ejecutar arreglo.sql y contar las filas.';

let desk: Desk;
let issueId: string;

beforeEach(async () => {
  desk = await openDesk();
  issueId = await desk.file();
  const { ids } = desk;
  theIssue().custom.set(ids.fields.executionInstruction, text(INSTRUCTION));
  theIssue().custom.set(ids.fields.timeSpent, 1.5);
});

function theIssue() {
  const issue = desk.site.jira.site.issues.get(issueId);
  if (issue === undefined) throw new Error('The request is gone');
  return issue;
}

const people = () => desk.site.staff.accountIds;

/** A transition as Jira's history keeps it: where the request stands after it, and the event of it. */
function made(key: TransitionKey): Delivery {
  const { from, to } = transition(key);
  const { statuses } = desk.ids;
  const created = desk.site.clock.stamp();
  const issue = theIssue();
  const item = { field: 'status', fieldId: 'status', fieldtype: 'jira', fromString: null, toString: null } as const;
  if (to !== 'same') {
    const before = statuses[from[0] ?? 'toPrioritise'];
    const id = String(desk.site.jira.site.nextId());
    const items = [{ ...item, from: before, to: statuses[to] }];
    issue.changelog.push({ id, authorAccountId: people().diego, created, items });
    issue.statusId = statuses[to];
  }
  return {
    executionId: `execution-${String(created)}`,
    issueId,
    issueKey: issue.key,
    projectId: desk.site.projectId,
    transition: key,
    actor: people().diego,
    commentId: null,
    historyId: null,
    at: created,
  };
}

/** Delivers an event, with the REST calls of the app going through `intercept` first. */
async function deliver(
  delivery: Delivery,
  intercept: (path: string) => Response | null = () => null,
): Promise<Followed> {
  desk.site.jira.context.intercept = (request) => intercept(new URL(request.url).pathname) ?? undefined;
  try {
    return await performEffects(delivery, desk.context());
  } finally {
    desk.site.jira.context.intercept = () => undefined;
  }
}

const mails = () => desk.site.jira.site.outbox;
const addressees = () =>
  mails()
    .flatMap(({ to }) => to)
    .sort();
const answerOf =
  (status: number, headers: Record<string, string> = {}) =>
  (suffix: string) =>
  (path: string) =>
    path.endsWith(suffix) ? Response.json({ errorMessages: ['no'], errors: {} }, { status, headers }) : null;

/** The ledger's entry of an effect, whichever step it belongs to. */
const entryOf = (effect: string) => [...desk.ledger.entries].find(([key]) => key.endsWith(`:${effect}`))?.[1];
const later = (seconds: number) => {
  desk.site.clock.set(new Date(desk.site.clock.now().getTime() + seconds * 1000));
};

it('asks for the authorisation by e-mail, with the ticket number and the execution instruction', async () => {
  await deliver(made('requestAuthorisation'));
  expect(mails()).toHaveLength(1);
  expect(mails()[0]?.to).toEqual(['carmen.villalba@example.org']);
  expect(mails()[0]?.subject).toMatch(/^\[SOP-\d+\] Solicitar autorización: No cuadra el cierre$/);
  expect(mails()[0]?.text).toContain(INSTRUCTION);
  expect(mails()[0]?.html).toContain(INSTRUCTION);
});

it('does nothing twice when it is delivered again', async () => {
  const finished = made('finishWithProduction');
  await deliver(finished);
  await deliver(finished);
  const asked = made('requestAuthorisation');
  await deliver(asked);
  await deliver(asked);
  expect(mails()).toHaveLength(1);
  expect(theIssue().worklogs.map(({ timeSpentSeconds }) => timeSpentSeconds)).toEqual([5400]);
});

it('an e-mail that Jira put off is sent by the next delivery, when Jira wants it', async () => {
  const asked = made('requestAuthorisation');
  const { again, retryAfter } = await deliver(asked, answerOf(429, { 'Retry-After': '59' })('/notify'));
  expect([again, retryAfter]).toEqual([true, 59]);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'failed', error: { code: 'rateLimited', status: 429 } });
  expect(mails()).toHaveLength(0);
  expect((await deliver(asked)).again).toBe(false);
  expect(mails()).toHaveLength(1);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'done', how: 'mail', attempts: 2, error: null });
});

it('an e-mail that may have gone out is not sent again, and the ledger says so', async () => {
  const asked = made('requestAuthorisation');
  expect((await deliver(asked, answerOf(500)('/notify'))).again).toBe(false);
  await deliver(asked);
  expect(mails()).toHaveLength(0);
  expect(entryOf('tell-systemsHead')).toMatchObject({
    state: 'givenUp',
    unknownOutcome: 'notRepeated',
    error: { code: 'unknownOutcome', status: 500 },
  });
});

it('what Jira refuses for good is not attempted for ever', async () => {
  const asked = made('requestAuthorisation');
  expect((await deliver(asked, answerOf(404)('/notify'))).again).toBe(false);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'givenUp', error: { code: 'notFound', status: 404 } });
});

it('what fails for a day is given up', async () => {
  const asked = made('requestAuthorisation');
  expect((await deliver(asked, answerOf(503)('/notify'))).again).toBe(true);
  later(23 * 3600);
  expect((await deliver(asked, answerOf(503)('/notify'))).again).toBe(true);
  later(3600);
  expect((await deliver(asked, answerOf(503)('/notify'))).again).toBe(false);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'givenUp', attempts: 3 });
});

it('an assignment that was cut off is made by the next delivery', async () => {
  const asked = made('askConfirmation');
  expect((await deliver(asked, answerOf(500)('/assignee'))).again).toBe(true);
  await deliver(asked);
  expect(theIssue().assigneeAccountId).toBe(people().carmen);
  expect(mails()).toHaveLength(1);
  expect(entryOf('assign-systemsHead')).toMatchObject({ state: 'done', unknownOutcome: 'repeated' });
});

it('a delivery that took long finds out what another one did meanwhile', async () => {
  const asked = made('requestAuthorisation');
  await deliver(asked, answerOf(429)('/notify'));
  let slow = true;
  const context = desk.context(async (call, make) => {
    const answer = await make();
    if (call !== 'kvs batchGet' || !slow) return answer;
    slow = false;
    await deliver(asked);
    // Whatever the other one has claimed is over by now.
    later(600);
    return answer;
  });
  await performEffects(asked, context);
  expect(mails()).toHaveLength(1);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'done', how: 'mail', attempts: 2 });
});

it('work that may have been logged is looked for before it is logged again', async () => {
  const finished = made('finishWithProduction');
  const logged = /\/worklog$/;
  await deliver(finished, (path) => (logged.test(path) ? Response.json({}, { status: 502 }) : null));
  expect(theIssue().worklogs).toHaveLength(0);
  await deliver(finished);
  expect(theIssue().worklogs).toHaveLength(1);
  expect(entryOf('logWork')).toMatchObject({ state: 'done', unknownOutcome: 'repeated' });
});

it.each([403, 400])(
  'where no e-mail can be sent (%i), a comment mentions those who were to be told',
  async (status) => {
    await deliver(made('requestAuthorisation'), answerOf(status)('/notify'));
    expect(mails()).toHaveLength(0);
    expect(theIssue().comments).toHaveLength(1);
    expect(JSON.stringify(theIssue().comments[0]?.body)).toContain(people().carmen);
    expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'done', how: 'comment' });
  },
);

it.each([404, 403])('a comment that cannot be read (%i) keeps no e-mail from going out', async (status) => {
  const comment = `/comment/1234`;
  await deliver({ ...made('implemented'), commentId: '1234' }, answerOf(status)(comment));
  expect(mails().length).toBeGreaterThan(0);
  for (const { text: body } of mails()) expect(body).toContain(`Comentario:\n(No se puede mostrar`);
  expect([...desk.ledger.entries.values()].filter(({ state }) => state !== 'done')).toEqual([]);
});

it.each<readonly [TransitionKey, ProjectRoleKey, readonly string[]]>([
  ['requestAuthorisation', 'systemsHead', ['tell-systemsHead']],
  ['authorise', 'infrastructure', ['assign-infrastructure', 'tell-infrastructure']],
])('what %s goes on with fails visibly while nobody holds the role "%s"', async (key, role, effects) => {
  const actors = desk.site.jira.site.projects.get(desk.site.projectId)?.roleActors.get(Number(desk.ids.roles[role]));
  const held = [...(actors?.users ?? [])];
  actors?.users.clear();
  const asked = made(key);
  expect((await deliver(asked)).again).toBe(true);
  for (const effect of effects)
    expect(entryOf(effect)).toMatchObject({ state: 'failed', error: { code: 'nobodyHoldsRole', status: null } });
  expect(readUnfinished(theIssue().properties.get(EFFECTS_PROPERTY)).map(({ effect }) => effect)).toEqual(effects);
  for (const one of held) actors?.users.add(one);
  expect((await deliver(asked)).again).toBe(false);
  for (const effect of effects) expect(entryOf(effect)).toMatchObject({ state: 'done' });
  expect(mails().length).toBeGreaterThan(0);
});

it('what nobody holds the role for in a day is given up', async () => {
  desk.site.jira.site.projects
    .get(desk.site.projectId)
    ?.roleActors.get(Number(desk.ids.roles.systemsHead))
    ?.users.clear();
  const asked = made('requestAuthorisation');
  await deliver(asked);
  later(24 * 3600);
  expect((await deliver(asked)).again).toBe(false);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'givenUp', error: { code: 'nobodyHoldsRole' } });
});

it('what names an entry of the history waits for it, where the request stays as well: nobody is told twice', async () => {
  const { exceptionReason } = desk.ids.fields;
  const asked = { ...made('requestException'), historyId: '99999' };
  await expect(deliver(asked)).rejects.toThrow(StepNotRecorded);
  expect(mails()).toHaveLength(0);
  theIssue().changelog.push({
    id: '99999',
    authorAccountId: people().diego,
    created: desk.site.clock.stamp(),
    items: [
      {
        field: 'x',
        fieldId: exceptionReason,
        fieldtype: 'custom',
        from: null,
        fromString: null,
        to: null,
        toString: 'Cierra.',
      },
    ],
  });
  await deliver(asked);
  expect(mails()).toHaveLength(1);
  later(200);
  await healRequest(issueId, desk.context());
  expect(mails().filter(({ subject }) => subject.includes('excepción'))).toHaveLength(1);
});

it('who did it is not told what they did', async () => {
  await desk.call('carmen', 'PUT', `issue/${issueId}/assignee`, { accountId: people().diego });
  await deliver(made('cancel'));
  expect(addressees()).toEqual(['carmen.villalba@example.org', 'lucia.gimenez@example.org']);
});

it('an effect that fails keeps none of the others from happening', async () => {
  await deliver(made('authorise'), answerOf(400)('/assignee'));
  expect(addressees()).toEqual(['hugo.ramirez@example.org', 'silvia.ortega@example.org']);
  expect(entryOf('assign-infrastructure')).toMatchObject({ state: 'givenUp', error: { code: 'refused', status: 400 } });
});

it('an assignment that comes late leaves newer work alone', async () => {
  const asked = made('askConfirmation');
  made('confirmEffort');
  await deliver(asked);
  expect(theIssue().assigneeAccountId).not.toBe(people().carmen);
  expect(entryOf('assign-systemsHead')).toMatchObject({ state: 'done', how: 'overtaken' });
});

it('an e-mail that comes late says what it would have said in time', async () => {
  const asked = made('requestAuthorisation');
  const { executionInstruction } = desk.ids.fields;
  const change = { field: 'x', fieldId: executionInstruction, fieldtype: 'custom', from: null, to: null } as const;
  theIssue().changelog.push({
    id: '99999',
    authorAccountId: people().diego,
    created: desk.site.clock.stamp(),
    items: [{ ...change, fromString: INSTRUCTION, toString: 'Otra cosa.' }],
  });
  theIssue().custom.set(executionInstruction, text('Otra cosa.'));
  await deliver(asked);
  expect(mails()[0]?.text).toContain(INSTRUCTION);
  expect(mails()[0]?.text).not.toContain('Otra cosa.');
});

it('estimating again empties the old estimate', async () => {
  const { effortEstimate } = desk.ids.fields;
  theIssue().custom.set(effortEstimate, 3);
  await deliver(made('reestimate'));
  expect(theIssue().custom.get(effortEstimate) ?? null).toBeNull();
});

it('gives the request back to who was assigned when support moved it on, however long its history', async () => {
  const { diego, natalia, hugo } = people();
  const { statuses } = desk.ids;
  const issue = theIssue();
  const entry = (n: number, author: string, item: { field: string; from: string | null; to: string | null }) =>
    issue.changelog.push({
      id: String(90_000 + n),
      authorAccountId: author,
      created: desk.site.clock.stamp(),
      items: [{ ...item, fieldId: item.field, fieldtype: 'jira', fromString: null, toString: null }],
    });
  entry(1, diego, { field: 'status', from: statuses.requestingAuthorisation, to: statuses.toAuthorise });
  entry(2, hugo, { field: 'assignee', from: natalia, to: hugo });
  for (let n = 3; n < 150; n += 1) entry(n, hugo, { field: 'summary', from: null, to: null });
  issue.assigneeAccountId = hugo;
  await deliver(made('notImplemented'));
  expect(issue.assigneeAccountId).toBe(natalia);
});

describe('one of several is put in charge', () => {
  const authorised = async () => {
    await deliver(made('authorise'));
    return theIssue().assigneeAccountId;
  };

  it('the one with the fewest open requests', async () => {
    const other = await desk.file();
    const { hugo, silvia } = people();
    await desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: hugo });
    expect(await authorised()).toBe(silvia);
    await desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: silvia });
    theIssue().changelog.length = 0;
    expect(await authorised()).toBe(hugo);
  });

  it('the one who had it before, on a way back', async () => {
    const { hugo, silvia } = people();
    await desk.call('carmen', 'PUT', `issue/${issueId}/assignee`, { accountId: silvia });
    await desk.call('carmen', 'PUT', `issue/${issueId}/assignee`, { accountId: people().diego });
    const other = await desk.file();
    await desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: silvia });
    expect([hugo, silvia]).toContain(await authorised());
    expect(theIssue().assigneeAccountId).toBe(silvia);
  });
});
