import { Queue } from '@forge/events';
import * as z from 'zod';
import { DELIVERY, type Delivery } from '../effects/execution';
import { healRequest, performEffects } from '../effects/perform';
import { nextAttempt, pushDelay } from '../effects/retries';
import { serverTime } from '../jira/rest/serverInfo';
import { effectContext } from './effectContext';
import { log, logFailure } from './log';

const WAITING = z.object({
  kind: z.literal('delivery'),
  delivery: DELIVERY,
  /** Number of earlier attempts from the queue. */
  rounds: z.number(),
  /** ISO instant before which the event only waits. An event may wait for at most 900 s at a time. */
  due: z.string(),
});
const REQUESTS = z.object({ kind: z.literal('heal'), projectId: z.string(), issueIds: z.array(z.string()) });
const BODY = z.discriminatedUnion('kind', [WAITING, REQUESTS]);

/** Seconds for long work, out of the consumer's 900. */
const LONG = 840;

const queue = () => new Queue({ key: 'effects' });

/** Queues a delivery that the platform no longer repeats. Does nothing after the last attempt. */
export async function queueDelivery(delivery: Delivery, rounds: number, retryAfter: number | null): Promise<void> {
  const now = new Date();
  const due = nextAttempt(rounds, now, retryAfter);
  if (due === null) return;
  await push({ kind: 'delivery', delivery, rounds, due: due.toISOString() });
}

/** Queues a delivery for immediate execution, because it takes longer than a post function may run. */
export async function queueAtOnce(delivery: Delivery): Promise<void> {
  await push({ kind: 'delivery', delivery, rounds: 0, due: new Date().toISOString() });
}

async function push(body: z.infer<typeof WAITING>): Promise<void> {
  await queue().push({ body, delayInSeconds: pushDelay(new Date(body.due), new Date()) });
}

/** The properties of a delivery that a log line may contain. */
export const placeOf = ({ executionId, issueId, projectId, transition }: Delivery) => ({
  executionId,
  issueId,
  projectId,
  transition,
});

const REQUESTS_AN_EVENT = 10;
const EVENTS_A_PUSH = 50;

/** Queues requests for a search for missed effects. */
export async function queueHealing(projectId: string, issueIds: readonly string[]): Promise<void> {
  const events = [];
  for (let at = 0; at < issueIds.length; at += REQUESTS_AN_EVENT) {
    const body: z.infer<typeof REQUESTS> = {
      kind: 'heal',
      projectId,
      issueIds: issueIds.slice(at, at + REQUESTS_AN_EVENT),
    };
    events.push({ body });
  }
  for (let at = 0; at < events.length; at += EVENTS_A_PUSH) await queue().push(events.slice(at, at + EVENTS_A_PUSH));
}

/** The consumer of the queue `effects`. */
export async function runEffects(event: { readonly body: unknown }): Promise<void> {
  const body = BODY.parse(event.body);
  await (body.kind === 'heal' ? healRequests(body) : attemptAgain(body));
}

async function attemptAgain(waiting: z.infer<typeof WAITING>): Promise<void> {
  const { delivery, rounds, due } = waiting;
  if (Date.parse(due) > Date.now()) {
    await push(waiting);
    return;
  }
  const context = await effectContext(delivery.projectId, LONG);
  if (context === null) return;
  try {
    const { again, retryAfter } = await performEffects(delivery, context);
    if (again) await queueDelivery(delivery, rounds + 1, retryAfter);
  } catch (error) {
    logFailure('effects', placeOf(delivery), error);
    await queueDelivery(delivery, rounds + 1, null);
  }
}

async function healRequests({ projectId, issueIds }: z.infer<typeof REQUESTS>): Promise<void> {
  const found = await effectContext(projectId, LONG);
  if (found === null) return;
  // Missed effects depend on Jira's clock, like the history.
  const apart = (await serverTime(found.client)) - Date.now();
  const context = { ...found, now: () => new Date(Date.now() + apart), until: found.until + apart };
  for (const issueId of issueIds) {
    try {
      const { attempted } = await healRequest(issueId, context);
      if (attempted.length > 0) log('info', { event: 'heal', projectId, issueId });
    } catch (error) {
      logFailure('heal', { issueId }, error);
    }
  }
}
