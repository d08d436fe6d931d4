import { transition, type TransitionKey } from '../../src/procedure/transitions';
import { answerOf, createStage } from './stage';

const stage = createStage();
const { theIssue, people, made, deliver, mails, entryOf } = stage;
type Name = keyof ReturnType<typeof people>;

/** Adds a person's transition to the history. */
function moved(who: Name, key: TransitionKey): void {
  const { statuses } = stage.desk.ids;
  const { from, to } = transition(key);
  if (to === 'same') throw new Error(`${key} moves nothing`);
  entry(who, { field: 'status', from: statuses[from[0] ?? 'toPrioritise'], to: statuses[to] });
}

/** Carmen assigns the request by hand. */
function assigned(who: Name): void {
  const issue = theIssue();
  const to = people()[who];
  entry('carmen', { field: 'assignee', from: issue.assigneeAccountId, to });
  issue.assigneeAccountId = to;
}

function entry(who: Name, item: { field: string; from: string | null; to: string | null }): void {
  theIssue().changelog.push({
    id: String(stage.desk.site.jira.site.nextId()),
    authorAccountId: people()[who],
    created: stage.desk.site.clock.stamp(),
    items: [{ ...item, fieldId: item.field, fieldtype: 'jira', fromString: null, toString: null }],
  });
}

/** Removes a person from the support role. */
function leavesSupport(who: Name): void {
  const { jira, projectId } = stage.desk.site;
  const role = Number(stage.desk.ids.roles.support);
  jira.site.projects.get(projectId)?.roleActors.get(role)?.users.delete(people()[who]);
}

function deactivated(who: Name): void {
  const person = stage.desk.site.jira.site.people.get(people()[who]);
  if (person === undefined) throw new Error('Nobody of this name');
  person.active = false;
}

/** Hugo of Infrastructure has implemented the script. */
function implemented() {
  const event = { ...made('implemented'), actor: people().hugo };
  Object.assign(theIssue().changelog.at(-1) ?? {}, { authorAccountId: people().hugo });
  return event;
}

/** Delivers the implementation of the script and returns the person whom the app assigns then. */
async function afterImplementation(): Promise<Name | undefined> {
  assigned('hugo');
  await deliver(implemented());
  const names = Object.entries(people()).find(([, id]) => id === theIssue().assigneeAccountId);
  return names?.[0] as Name | undefined;
}

it('a request that was assigned to its requester goes back to who did the work', async () => {
  moved('carmen', 'prioritise');
  assigned('diego');
  assigned('lucia');
  for (const key of ['startSupport', 'finishWithProduction', 'sendToVerification'] as const) moved('diego', key);
  moved('natalia', 'requestAuthorisation');
  expect(await afterImplementation()).toBe('natalia');
  expect(mails().flatMap(({ to }) => to)).toContain('natalia.ferreira@example.org');
});

it('the assignee during the work takes precedence over the person who pressed the last button', async () => {
  assigned('natalia');
  moved('natalia', 'finishWithProduction');
  moved('natalia', 'sendToVerification');
  assigned('lucia');
  moved('diego', 'requestAuthorisation');
  expect(await afterImplementation()).toBe('natalia');
});

it.each([
  ['no longer holds the role', leavesSupport],
  ['has left', deactivated],
])('an analyst who %s is skipped, for who else moved it', async (_, gone) => {
  assigned('natalia');
  moved('natalia', 'finishWithProduction');
  moved('andres', 'sendToVerification');
  gone('natalia');
  expect(await afterImplementation()).toBe('andres');
  const told = mails().flatMap(({ to }) => to);
  expect(told).toContain('andres.caceres@example.org');
  expect(told).not.toContain('natalia.ferreira@example.org');
});

it('where nobody of those holds the role, one of its people is assigned, and all of them are told', async () => {
  assigned('natalia');
  moved('natalia', 'finishWithProduction');
  deactivated('natalia');
  const other = await stage.desk.file();
  await stage.desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: people().diego });
  expect(await afterImplementation()).toBe('andres');
  const told = mails().flatMap(({ to }) => to);
  expect(told).toEqual(expect.arrayContaining(['diego.rojas@example.org', 'andres.caceres@example.org']));
});

it('without a holder of the role the assignment fails and is retried', async () => {
  moved('natalia', 'finishWithProduction');
  for (const who of ['diego', 'natalia', 'andres'] as const) deactivated(who);
  assigned('hugo');
  expect((await deliver(implemented())).again).toBe(true);
  expect(entryOf('assign-analyst')).toMatchObject({ state: 'failed', error: { code: 'nobodyHoldsRole' } });
});

it('the analyst who did the work is found behind any number of other changes', async () => {
  assigned('natalia');
  moved('natalia', 'finishWithProduction');
  assigned('lucia');
  moved('diego', 'sendToVerification');
  for (let n = 0; n < 350; n += 1) entry('hugo', { field: 'labels', from: null, to: null });
  expect(await afterImplementation()).toBe('natalia');
});

it('roles that cannot be read keep the assignment waiting, and change nothing', async () => {
  moved('diego', 'finishWithProduction');
  assigned('hugo');
  await deliver(implemented(), answerOf(503)(`/role/${stage.desk.ids.roles.support}`));
  expect(theIssue().assigneeAccountId).toBe(people().hugo);
  expect(entryOf('assign-analyst')).toMatchObject({ state: 'failed', unknown: false });
});
