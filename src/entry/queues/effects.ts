import { Queue } from '@forge/events';
import * as z from 'zod';
import { DELIVERY, type Delivery } from '../../effects/execution';
import { nextAttempt, pushDelay } from '../../effects/retries';

/** A delivery that waits for its next attempt. */
export const WAITING_DELIVERY = z.object({
  kind: z.literal('delivery'),
  delivery: DELIVERY,
  /** Number of earlier attempts from the queue. */
  rounds: z.number(),
  /** ISO instant before which the event only waits. An event may wait for at most 900 s at a time. */
  due: z.string(),
});
/** Requests to search for missed effects. */
export const REQUESTS_TO_HEAL = z.object({
  kind: z.literal('heal'),
  projectId: z.string(),
  issueIds: z.array(z.string()),
});
/** The body of an event of the queue `effects`. */
export const EFFECTS_EVENT = z.discriminatedUnion('kind', [WAITING_DELIVERY, REQUESTS_TO_HEAL]);

const queue = () => new Queue({ key: 'effects' });

/** Queues a delivery that the platform no longer repeats. Does nothing after the last attempt. */
export async function queueDelivery(delivery: Delivery, rounds: number, retryAfter: number | null): Promise<void> {
  const now = new Date();
  const due = nextAttempt(rounds, now, retryAfter);
  if (due === null) return;
  await pushDelivery({ kind: 'delivery', delivery, rounds, due: due.toISOString() });
}

/** Queues a delivery for immediate execution, because it takes longer than a post function may run. */
export async function queueAtOnce(delivery: Delivery): Promise<void> {
  await pushDelivery({ kind: 'delivery', delivery, rounds: 0, due: new Date().toISOString() });
}

/** Queues a delivery until it is due. An event may wait for less, so the consumer calls this again. */
export async function pushDelivery(body: z.infer<typeof WAITING_DELIVERY>): Promise<void> {
  await queue().push({ body, delayInSeconds: pushDelay(new Date(body.due), new Date()) });
}

const REQUESTS_AN_EVENT = 10;
const EVENTS_A_PUSH = 50;

/** Queues requests for a search for missed effects. */
export async function queueHealing(projectId: string, issueIds: readonly string[]): Promise<void> {
  const events = [];
  for (let at = 0; at < issueIds.length; at += REQUESTS_AN_EVENT) {
    const body: z.infer<typeof REQUESTS_TO_HEAL> = {
      kind: 'heal',
      projectId,
      issueIds: issueIds.slice(at, at + REQUESTS_AN_EVENT),
    };
    events.push({ body });
  }
  for (let at = 0; at < events.length; at += EVENTS_A_PUSH) await queue().push(events.slice(at, at + EVENTS_A_PUSH));
}
