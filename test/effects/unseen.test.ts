import { performMissed, performDelivery, retryByHand } from '../../src/effects/performDelivery';
import { waitingEntries } from '../../src/effects/deliveries/unread';
import { JiraFailure } from '../../src/jira/client';
import { readUnseen, UNSEEN_KEY } from '../../src/jira/issue/unseenEffects';
import { answerOf, createStage } from './stage';
import type { Delivery } from '../../src/effects/execution';

const stage = createStage();
const { made, deliver, mails, later } = stage;

/** Jira hides the request from the app, as a security level does. */
const hidden = (status: number) => answerOf(status)(`/issue/${stage.issueId}`);
const told = () => {
  const { jira, projectId } = stage.desk.site;
  const value = jira.site.projects.get(projectId)?.properties.get(UNSEEN_KEY);
  return readUnseen(value, stage.issueId).map(({ effect, state, code, status }) => [effect, state, code, status]);
};
const waiting = () => [...stage.desk.deliveries.kept.values()];

async function unseen(event: Delivery, status: number): Promise<void> {
  await expect(deliver(event, hidden(status))).rejects.toThrow(JiraFailure);
}

it.each([
  [404, 'notFound'],
  [403, 'forbidden'],
  [401, 'unauthorised'],
])('the effects are noted and reported on the project when the request answers %i', async (status, code) => {
  await unseen(made('requestAuthorisation'), status);
  expect(told()).toEqual([
    ['checkEvidence', 'failed', code, status],
    ['tell-systemsHead', 'failed', code, status],
    ['record', 'failed', code, status],
  ]);
  const now = stage.desk.site.clock.now();
  expect(waitingEntries(waiting(), now).map(({ effect, entry }) => [effect, entry.state, entry.error?.code])).toEqual([
    ['checkEvidence', 'failed', code],
    ['tell-systemsHead', 'failed', code],
    ['record', 'failed', code],
  ]);
  expect(mails()).toEqual([]);
});

it('once the app sees the request, the next delivery does it once and nothing is said any more', async () => {
  const asked = made('requestAuthorisation');
  await unseen(asked, 404);
  await deliver(asked);
  await deliver(asked);
  expect([mails().length, told(), waiting()]).toEqual([1, [], []]);
});

it('the sweep does it where no delivery comes any more, and a delivery after that does nothing', async () => {
  const asked = made('requestAuthorisation');
  await unseen(asked, 404);
  later(600);
  await performMissed(stage.issueId, stage.desk.context());
  expect([mails().length, told(), waiting()]).toEqual([1, [], []]);
  await deliver(asked);
  expect([mails().length, waiting()]).toEqual([1, []]);
});

it('after a day it is marked as given up, and a person may have it done days later', async () => {
  const asked = made('requestAuthorisation');
  await unseen(asked, 404);
  later(3 * 86_400);
  stage.desk.site.jira.context.intercept = (request) => hidden(404)(new URL(request.url).pathname) ?? undefined;
  await expect(performMissed(stage.issueId, stage.desk.context())).rejects.toThrow(JiraFailure);
  stage.desk.site.jira.context.intercept = () => undefined;
  expect(told().map(([, state]) => state)).toEqual(['givenUp', 'givenUp', 'givenUp']);
  await retryByHand(stage.issueId, stage.desk.context());
  expect([mails().length, told(), waiting()]).toEqual([1, [], []]);
});

it('an exception asked for with the very same reason, which the history does not hold, is told all the same', async () => {
  const asked = made('requestException');
  await unseen(asked, 404);
  later(600);
  await performMissed(stage.issueId, stage.desk.context());
  expect([mails().length, waiting()]).toEqual([1, []]);
  await deliver(asked);
  expect(mails()).toHaveLength(1);
});

it('a failure that may pass by itself is only reported if it stays', async () => {
  const asked = made('requestAuthorisation');
  for (let n = 0; n < 3; n += 1) {
    expect(told()).toEqual([]);
    await unseen(asked, 503);
  }
  expect(told().map(([, , code]) => code)).toEqual(['unavailable', 'unavailable', 'unavailable']);
  await deliver(asked);
  expect([mails().length, told()]).toEqual([1, []]);
});

it('the project that cannot be told is told the next time', async () => {
  const asked = made('requestAuthorisation');
  const refuse = answerOf(429)(`/properties/${UNSEEN_KEY}`);
  await expect(deliver(asked, (path) => refuse(path) ?? hidden(404)(path))).rejects.toThrow(JiraFailure);
  expect(told()).toEqual([]);
  await unseen(asked, 404);
  expect(told()).toHaveLength(3);
  // In the reverse order: the effect is done, and the project only says so later.
  await deliver(asked, refuse);
  expect([mails().length, told().length]).toEqual([1, 3]);
  later(600);
  await performMissed(stage.issueId, stage.desk.context());
  expect([mails().length, told(), waiting()]).toEqual([1, [], []]);
});

it('nothing is left of what was read at once', async () => {
  await performDelivery(made('requestAuthorisation'), stage.desk.context());
  expect([mails().length, told(), waiting()]).toEqual([1, [], []]);
});
