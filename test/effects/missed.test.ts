import { performDelivery, performMissed, retryByHand } from '../../src/effects/performDelivery';
import { readEvidence } from '../../src/jira/issue/evidence';
import { EFFECTS_PROPERTY, readUnfinished } from '../../src/jira/issue/unfinishedEffects';
import type { TransitionKey } from '../../src/procedure/transitions';
import { openDesk, type Desk } from './desk';
import { wait } from './schedule';
import { go, LEGS } from './walk';

/** Longer than the period that the sweep covers. */
const A_WEEKEND = 49 * 3600;

let desk: Desk;
let issueId: string;

/** Walks up to a step. Only the delivery of this step is lost. */
async function lost(key: TransitionKey): Promise<void> {
  desk = await openDesk();
  issueId = await desk.file();
  for (const leg of LEGS) {
    await deliver();
    await go(desk, issueId, leg);
    if (leg[1] === key) return;
  }
  throw new Error(`The walk never makes ${key}`);
}

async function deliver(): Promise<void> {
  const event = desk.events.findLast((one) => one.issueId === issueId);
  if (event !== undefined) await performDelivery(event, desk.context());
}

const unfinished = () =>
  readUnfinished(desk.site.jira.site.issues.get(issueId)?.properties.get(EFFECTS_PROPERTY)).map(
    ({ effect, state, code }) => `${effect} ${state} ${code}`,
  );
const mails = () => desk.site.jira.site.outbox.length;
const shown = () => readEvidence(desk.site.jira.site.issues.get(issueId)?.custom.get(desk.ids.appFields.evidence));

it.each([
  ['the sweep', performMissed],
  ['who asks for it', retryByHand],
])(
  'evidence is bound by %s however long ago its delivery was lost, and again when the field is empty',
  async (_, look) => {
    await lost('sendToVerification');
    wait(desk, A_WEEKEND);
    await look(issueId, desk.context());
    expect(shown()?.scripts.map(({ filename }) => filename)).toEqual(['arreglo.sql']);
    desk.site.jira.site.issues.get(issueId)?.custom.delete(desk.ids.appFields.evidence);
    wait(desk, A_WEEKEND);
    await look(issueId, desk.context());
    expect(shown()?.scripts).toHaveLength(1);
  },
);

it('an e-mail missed for over two days is only sent on a retry by hand, and once', async () => {
  await lost('requestAuthorisation');
  const before = mails();
  wait(desk, A_WEEKEND);
  await performMissed(issueId, desk.context());
  await performMissed(issueId, desk.context());
  expect(mails()).toBe(before);
  // The effect does not happen, and people see that.
  expect(unfinished()).toEqual(['tell-systemsHead givenUp missed']);
  await retryByHand(issueId, desk.context());
  expect([mails(), unfinished()]).toEqual([before + 1, []]);
  await retryByHand(issueId, desk.context());
  await deliver();
  expect(mails()).toBe(before + 1);
});

it('steps before the one by which the request stands where it stands are history, also for who asks', async () => {
  await lost('requestAuthorisation');
  await deliver();
  const before = mails();
  desk.ledger.entries.clear();
  wait(desk, A_WEEKEND);
  await retryByHand(issueId, desk.context());
  expect(mails()).toBe(before + 1);
});

it('the hand-off names the files and their checksums, however much has happened since they were sent', async () => {
  await lost('authorise');
  const issue = desk.site.jira.site.issues.get(issueId);
  const moved = issue?.changelog.pop();
  if (issue === undefined || moved === undefined) throw new Error('Nothing has happened');
  const item = {
    field: 'labels',
    fieldId: 'labels',
    fieldtype: 'jira',
    from: null,
    fromString: '1',
    to: null,
  } as const;
  for (let n = 0; n < 120; n += 1) {
    const items = [{ ...item, toString: '2' }];
    issue.changelog.push({ ...moved, id: `9${moved.id}${String(n)}`, items });
  }
  issue.changelog.push(moved);
  await deliver();
  const handOff = desk.site.jira.site.outbox.at(-1)?.text;
  expect(handOff).toContain('arreglo-2.sql');
  expect(handOff).toMatch(/^[0-9a-f]{64}$/m);
});

it('where the time is over no other step is begun, and what is left goes where there is more time', async () => {
  await lost('requestAuthorisation');
  wait(desk, 300);
  await go(desk, issueId, ['carmen', 'refuseAuthorisation', () => ({ note: 'Falta el respaldo previo.' })]);
  const event = desk.events.at(-1);
  if (event === undefined) throw new Error('Nothing was delivered');
  const before = mails();
  // The time ends as soon as the delivery's own e-mail, the first one, has been sent.
  const context = desk.context();
  const until = desk.site.clock.now().getTime() + 1000;
  const now = () => new Date(until + (mails() > before ? 1 : -1));
  const cut = await performDelivery(event, { ...context, until, now });
  expect(cut).toMatchObject({ again: true, takesLonger: true });
  expect(mails()).toBe(before + 1);
  expect(await performDelivery(event, desk.context())).toMatchObject({ again: false, takesLonger: false });
  expect(mails()).toBe(before + 2);
});

it('steps before the installation are not done again, and nothing is said of them', async () => {
  await lost('finishWithProduction');
  desk.ledger.entries.clear();
  const since = desk.site.clock.now().getTime() + 1000;
  const before = mails();
  for (const seconds of [3600, A_WEEKEND]) {
    wait(desk, seconds);
    await performMissed(issueId, { ...desk.context(), since });
  }
  await retryByHand(issueId, { ...desk.context(), since });
  expect([mails(), unfinished()]).toEqual([before, []]);
  expect(desk.site.jira.site.issues.get(issueId)?.worklogs).toEqual([]);
});

it('time that was logged already is not logged again by a ledger that has lost what it knew', async () => {
  await lost('finishWithProduction');
  await deliver();
  desk.ledger.entries.clear();
  wait(desk, 3600);
  await performMissed(issueId, desk.context());
  expect(desk.site.jira.site.issues.get(issueId)?.worklogs).toHaveLength(1);
});
