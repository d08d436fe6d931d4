import { answerOf, createStage } from './stage';

const stage = createStage();
const { theIssue, people, made, deliver, mails, entryOf } = stage;

it('an assignment that was cut off is made by the next delivery', async () => {
  const asked = made('askConfirmation');
  expect((await deliver(asked, answerOf(500)('/assignee'))).again).toBe(true);
  await deliver(asked);
  expect(theIssue().assigneeAccountId).toBe(people().carmen);
  expect(mails()).toHaveLength(1);
  expect(entryOf('assign-systemsHead')).toMatchObject({ state: 'done', unknownOutcome: 'repeated' });
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

it.each([
  [1e12, 'implausible', []],
  [1000.5, 'implausible', []],
  [Infinity, 'nothing', []],
  [Number.NaN, 'nothing', []],
  [-Infinity, 'nothing', []],
  [-3, 'nothing', []],
  [1000, 'done', [3_600_000]],
  [0.001, 'done', [60]],
])('declared time of %d hours: %s', async (hours, how, logged) => {
  theIssue().custom.set(stage.desk.ids.fields.timeSpent, hours);
  await deliver(made('finishWithProduction'));
  expect(theIssue().worklogs.map(({ timeSpentSeconds }) => timeSpentSeconds)).toEqual(logged);
  expect(entryOf('logWork')).toMatchObject({ state: 'done', how });
});

it('an assignment that comes late leaves newer work alone', async () => {
  const asked = made('askConfirmation');
  made('confirmEffort');
  await deliver(asked);
  expect(theIssue().assigneeAccountId).not.toBe(people().carmen);
  expect(entryOf('assign-systemsHead')).toMatchObject({ state: 'done', how: 'overtaken' });
});

it('estimating again empties the old estimate', async () => {
  const { effortEstimate } = stage.desk.ids.fields;
  theIssue().custom.set(effortEstimate, 3);
  await deliver(made('reestimate'));
  expect(theIssue().custom.get(effortEstimate) ?? null).toBeNull();
});

it('gives the request back to who was assigned when support moved it on, however long its history', async () => {
  const { diego, natalia, hugo } = people();
  const { statuses } = stage.desk.ids;
  const issue = theIssue();
  const entry = (n: number, author: string, item: { field: string; from: string | null; to: string | null }) =>
    issue.changelog.push({
      id: String(90_000 + n),
      authorAccountId: author,
      created: stage.desk.site.clock.stamp(),
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
    const other = await stage.desk.file();
    const { hugo, silvia } = people();
    await stage.desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: hugo });
    expect(await authorised()).toBe(silvia);
    await stage.desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: silvia });
    theIssue().changelog.length = 0;
    expect(await authorised()).toBe(hugo);
  });

  it('the one who had it before, on a way back', async () => {
    const { hugo, silvia } = people();
    await stage.desk.call('carmen', 'PUT', `issue/${stage.issueId}/assignee`, { accountId: silvia });
    await stage.desk.call('carmen', 'PUT', `issue/${stage.issueId}/assignee`, { accountId: people().diego });
    const other = await stage.desk.file();
    await stage.desk.call('carmen', 'PUT', `issue/${other}/assignee`, { accountId: silvia });
    expect([hugo, silvia]).toContain(await authorised());
    expect(theIssue().assigneeAccountId).toBe(silvia);
  });
});
