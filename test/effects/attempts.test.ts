import { performDelivery } from '../../src/effects/performDelivery';
import { EFFECTS_PROPERTY, readUnfinished } from '../../src/jira/issue/unfinishedEffects';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import type { TransitionKey } from '../../src/procedure/transitions';
import { answerOf, createStage } from './stage';

const stage = createStage();
const { theIssue, made, deliver, mails, addressees, entryOf, later } = stage;

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

it('an effect that Jira refuses permanently is not attempted for ever', async () => {
  const asked = made('requestAuthorisation');
  expect((await deliver(asked, answerOf(404)('/notify'))).again).toBe(false);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'givenUp', error: { code: 'notFound', status: 404 } });
});

it('an effect that fails for a day is marked as given up', async () => {
  const asked = made('requestAuthorisation');
  expect((await deliver(asked, answerOf(503)('/notify'))).again).toBe(true);
  later(23 * 3600);
  expect((await deliver(asked, answerOf(503)('/notify'))).again).toBe(true);
  later(3600);
  expect((await deliver(asked, answerOf(503)('/notify'))).again).toBe(false);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'givenUp', attempts: 3 });
});

it('a delivery that took long finds out what another one did meanwhile', async () => {
  const asked = made('requestAuthorisation');
  await deliver(asked, answerOf(429)('/notify'));
  let slow = true;
  const context = stage.desk.context(async (call, make) => {
    const answer = await make();
    if (call !== 'kvs batchGet' || !slow) return answer;
    slow = false;
    await deliver(asked);
    // By now, every claim of the other delivery has expired.
    later(600);
    return answer;
  });
  await performDelivery(asked, context);
  expect(mails()).toHaveLength(1);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'done', how: 'mail', attempts: 2 });
});

it.each<readonly [TransitionKey, ProjectRoleKey, readonly string[]]>([
  ['requestAuthorisation', 'systemsHead', ['tell-systemsHead']],
  ['authorise', 'infrastructure', ['assign-infrastructure', 'tell-infrastructure']],
])('the effects of %s fail visibly while no account holds the role "%s"', async (key, role, effects) => {
  const actors = stage.desk.site.jira.site.projects
    .get(stage.desk.site.projectId)
    ?.roleActors.get(Number(stage.desk.ids.roles[role]));
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

it('an effect without a holder of the role for a day is marked as given up', async () => {
  stage.desk.site.jira.site.projects
    .get(stage.desk.site.projectId)
    ?.roleActors.get(Number(stage.desk.ids.roles.systemsHead))
    ?.users.clear();
  const asked = made('requestAuthorisation');
  await deliver(asked);
  later(24 * 3600);
  expect((await deliver(asked)).again).toBe(false);
  expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'givenUp', error: { code: 'nobodyHoldsRole' } });
});

it('an effect that fails keeps none of the others from happening', async () => {
  await deliver(made('authorise'), answerOf(400)('/assignee'));
  expect(addressees()).toEqual(['hugo.ramirez@example.org', 'silvia.ortega@example.org']);
  expect(entryOf('assign-infrastructure')).toMatchObject({ state: 'givenUp', error: { code: 'refused', status: 400 } });
});
