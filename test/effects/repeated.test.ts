import { performMissed, performDelivery } from '../../src/effects/performDelivery';
import { transition, type TransitionKey } from '../../src/procedure/transitions';
import { createStage } from './stage';
import type { Delivery } from '../../src/effects/execution';

const stage = createStage();
const { theIssue, people, mails, later } = stage;
type Name = keyof ReturnType<typeof people>;

/** Makes a person's step, with its history entry and its event. */
function step(who: Name, key: TransitionKey, value = ''): Delivery {
  const { desk, issueId } = stage;
  const { statuses, fields } = desk.ids;
  const { from, to } = transition(key);
  const id = String(desk.site.jira.site.nextId());
  const created = desk.site.clock.stamp();
  const nothing = { from: null, to: null, fromString: null, toString: null };
  const item =
    to === 'same'
      ? { field: 'x', fieldId: fields.exceptionReason, fieldtype: 'custom' as const, ...nothing, toString: value }
      : {
          ...{ field: 'status', fieldId: 'status', fieldtype: 'jira' as const, ...nothing },
          ...{ from: statuses[from[0] ?? 'toPrioritise'], to: statuses[to] },
        };
  theIssue().changelog.push({ id, authorAccountId: people()[who], created, items: [item] });
  const place = { executionId: id, issueId, issueKey: theIssue().key, projectId: desk.site.projectId };
  return { ...place, transition: key, actor: people()[who], commentId: null, historyId: id, at: created };
}

const deliver = (event: Delivery) => performDelivery(event, stage.desk.context());
const hows = () => [...stage.desk.ledger.entries].filter(([key]) => key.includes(':tell-')).map(([, { how }]) => how);

it('forty exceptions asked for in a minute are one e-mail', async () => {
  for (let n = 0; n < 40; n += 1) {
    await deliver(step('lucia', 'requestException', `Cierra el mes (${String(n)}).`));
    later(1);
  }
  expect(mails()).toHaveLength(1);
  expect(hows()).toEqual(['mail', ...Array.from({ length: 39 }, () => 'repeated')]);
});

it('asked for again with the very same reason, which leaves no entry, is no e-mail either', async () => {
  await deliver(step('lucia', 'requestException', 'Cierra el mes.'));
  const asked = { issueId: stage.issueId, issueKey: theIssue().key, projectId: stage.desk.site.projectId };
  const again = async (number: number): Promise<void> => {
    later(900);
    const at = stage.desk.site.clock.now().getTime();
    const place = { ...asked, executionId: `e-${String(number)}`, commentId: null, historyId: null, at };
    await deliver({ ...place, transition: 'requestException', actor: people().lucia });
  };
  for (let n = 0; n < 5; n += 1) await again(n);
  const toManagement = () => mails().filter(({ to }) => to.includes('elena.bogado@example.org'));
  expect(toManagement()).toHaveLength(1);
  // After another person's step the app sends one e-mail again, and only one.
  await deliver(step('diego', 'requestAuthorisation'));
  for (let n = 5; n < 10; n += 1) await again(n);
  expect(toManagement()).toHaveLength(2);
});

it('a support analyst who starts and re-estimates all the time sends one e-mail an hour', async () => {
  for (let n = 0; n < 10; n += 1) {
    later(30);
    await deliver(step('diego', 'startSupport'));
    later(30);
    await deliver(step('diego', 'reestimate'));
  }
  expect(mails()).toHaveLength(1);
  later(3700);
  await deliver(step('diego', 'startSupport'));
  await deliver(step('diego', 'reestimate'));
  expect(mails()).toHaveLength(2);
});

it('two returns of the script with a new submission between them are both told', async () => {
  for (let n = 0; n < 2; n += 1) {
    step('diego', 'sendToVerification');
    later(20);
    await deliver(step('beatriz', 'requestReview'));
    later(20);
  }
  expect(mails()).toHaveLength(2);
});

it('another person who does the same is told of', async () => {
  await deliver(step('diego', 'reestimate'));
  await deliver(step('natalia', 'reestimate'));
  await deliver(step('diego', 'reestimate'));
  expect(mails()).toHaveLength(3);
});

it('late, in another order and behind any number of other changes it is decided the same', async () => {
  const events = [step('diego', 'reestimate'), step('diego', 'reestimate'), step('diego', 'reestimate')];
  for (let n = 0; n < 250; n += 1) {
    const id = String(stage.desk.site.jira.site.nextId());
    const item = { field: 'labels', fieldId: 'labels', fieldtype: 'jira', from: null, to: null } as const;
    const items = [{ ...item, fromString: 'a', toString: 'b' }];
    theIssue().changelog.push({ id, authorAccountId: people().hugo, created: stage.desk.site.clock.stamp(), items });
  }
  events.push(step('diego', 'reestimate'));
  for (const event of events.toReversed()) await deliver(event);
  later(200);
  await performMissed(stage.issueId, stage.desk.context());
  expect(mails()).toHaveLength(1);
  const [first] = events;
  const entry = (id: string | undefined) =>
    stage.desk.ledger.entries.get(`effect:${stage.issueId}:${id ?? ''}:tell-systemsHead`);
  expect(entry(first?.historyId ?? '')?.how).toBe('mail');
  for (const { historyId } of events.slice(1)) expect(entry(historyId ?? '')?.how).toBe('repeated');
});
