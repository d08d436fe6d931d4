import { performMissed, performDelivery, retryByHand } from '../../src/effects/performDelivery';
import { readings, readRequest } from '../../src/effects/readings';
import type { TransitionKey } from '../../src/procedure/transitions';
import { openDesk, text, type Desk } from './desk';
import { wait } from './schedule';
import { go, LEGS } from './walk';
import { issueOf } from './world';

/** More than one page of Jira's lists. */
const MANY = 150;
const HOUR = 3600;

let desk: Desk;
let issueId: string;

/** Walks up to a step. Only the delivery of this step is lost. */
async function lost(key: TransitionKey): Promise<void> {
  desk = await openDesk();
  issueId = await desk.file();
  for (const leg of LEGS) {
    const event = desk.events.at(-1);
    if (event !== undefined) await performDelivery(event, desk.context());
    await go(desk, issueId, leg);
    if (leg[1] === key) return;
  }
  throw new Error(`The walk never makes ${key}`);
}

async function edit(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await desk.call('lucia', 'PUT', `issue/${issueId}`, { fields: { summary: `No cuadra el cierre, ${String(n)}` } });
  }
}

it('the comment of a step is quoted, however many were written since', async () => {
  await lost('requestInformation');
  wait(desk, 60);
  for (let n = 0; n < 2 * MANY; n += 1) {
    await desk.call('lucia', 'POST', `issue/${issueId}/comment`, { body: text(`Comentario ${String(n)}`) });
  }
  wait(desk, HOUR);
  await performMissed(issueId, desk.context());
  expect(desk.site.jira.site.outbox.at(-1)?.text).toContain('¿Desde cuándo?');
});

it('a missed effect can be retried by hand after any number of edits', async () => {
  await lost('requestAuthorisation');
  wait(desk, HOUR);
  await edit(MANY);
  wait(desk, 49 * HOUR);
  await edit(MANY);
  const before = desk.site.jira.site.outbox.length;
  await retryByHand(issueId, desk.context());
  expect(desk.site.jira.site.outbox).toHaveLength(before + 1);
});

it.each([
  ['somebody whom the request does not name', 'elena', 'Elena Bogado'],
  ['an account that is gone', 'nobody', ''],
  ['somebody whom Jira hides', null, ''],
] as const)('the author of a step is named: %s', async (_, who, name) => {
  await lost('requestInformation');
  const { client, ids, evidence, projectId, words } = desk.context();
  const { accountIds } = desk.site.staff;
  const actor = who === null || who === 'nobody' ? who : accountIds[who];
  const { key } = issueOf(desk, issueId);
  const of = { id: 'x', issueId, issueKey: key, projectId, actor, commentId: null, at: null };
  const read = readings(
    { client, ids, evidence, words },
    { ...of, transition: 'authoriseException' },
    await readRequest(client, issueId, ids),
  );
  expect(await read.actorName()).toBe(name);
});
