import type { Delivery } from '../../src/effects/execution';
import { performDelivery } from '../../src/effects/performDelivery';
import { keepRecord } from '../../src/effects/record/keep';
import { jiraClient, type Send } from '../../src/jira/client';
import type { Desk } from '../effects/desk';
import { MemoryStore } from '../effects/record/ticket';
import { restore, takeSnapshot } from '../effects/world';

const ROUNDS = 30;

/**
 * The app's own CPU time of a delivery, in milliseconds. It includes the record and its hashes. Jira's answers are kept
 * from a first run and then returned at once. The emulated Jira's work therefore does not count. Neither does restoring
 * the state before the delivery.
 */
export async function ownTime(desk: Desk, issueId: string, delivery: Delivery): Promise<number> {
  const before = takeSnapshot(desk, issueId);
  const answers = new Map<string, { readonly status: number; readonly body: string }>();
  const context = desk.context();
  const live: Send = async (route, init) => {
    const answer = await desk.send(route, init);
    const body = await answer.text();
    answers.set(`${init.method} ${route.value}`, { status: answer.status, body });
    return new Response(body === '' ? null : body, { status: answer.status });
  };
  const kept: Send = (route, init) => {
    const answer = answers.get(`${init.method} ${route.value}`);
    if (answer === undefined) throw new Error(`${init.method} ${route.value} was not called before`);
    return Promise.resolve(new Response(answer.body === '' ? null : answer.body, { status: answer.status }));
  };
  const run = async (send: Send): Promise<number> => {
    restore(desk, issueId, before);
    const client = jiraClient(send);
    const store = desk.records.get(issueId) ?? new MemoryStore();
    const started = process.cpuUsage();
    await performDelivery(delivery, {
      ...context,
      client,
      record: async (issue) => {
        await keepRecord(issue, { client, ids: desk.ids, store });
      },
    });
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  await run(live);
  for (let n = 0; n < 3; n += 1) await run(kept);
  let spent = 0;
  for (let n = 0; n < ROUNDS; n += 1) spent += await run(kept);
  restore(desk, issueId, before);
  return spent / ROUNDS;
}
