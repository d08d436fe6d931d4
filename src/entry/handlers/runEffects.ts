import type * as z from 'zod';
import { performMissed, performDelivery } from '../../effects/performDelivery';
import { serverTime } from '../../jira/rest/serverInfo';
import { effectContext } from '../effectContext';
import { log, loggedPlace, logFailure } from '../log';
import {
  EFFECTS_EVENT,
  pushDelivery,
  queueDelivery,
  type REQUESTS_TO_HEAL,
  type WAITING_DELIVERY,
} from '../queues/effects';

/** Seconds for long work, out of the consumer's 900. */
const LONG = 840;

/** The consumer of the queue `effects`. */
export async function runEffects(event: { readonly body: unknown }): Promise<void> {
  const body = EFFECTS_EVENT.parse(event.body);
  await (body.kind === 'heal' ? healRequests(body) : retryDelivery(body));
}

async function retryDelivery(waiting: z.infer<typeof WAITING_DELIVERY>): Promise<void> {
  const { delivery, rounds, due } = waiting;
  if (Date.parse(due) > Date.now()) {
    await pushDelivery(waiting);
    return;
  }
  const context = await effectContext(delivery.projectId, LONG);
  if (context === null) return;
  try {
    const { again, retryAfter } = await performDelivery(delivery, context);
    if (again) await queueDelivery(delivery, rounds + 1, retryAfter);
  } catch (error) {
    logFailure('effects', loggedPlace(delivery), error);
    await queueDelivery(delivery, rounds + 1, null);
  }
}

async function healRequests({ projectId, issueIds }: z.infer<typeof REQUESTS_TO_HEAL>): Promise<void> {
  const found = await effectContext(projectId, LONG);
  if (found === null) return;
  // Missed effects depend on Jira's clock, like the history.
  const apart = (await serverTime(found.client)) - Date.now();
  const context = { ...found, now: () => new Date(Date.now() + apart), until: found.until + apart };
  for (const issueId of issueIds) {
    try {
      const { attempted } = await performMissed(issueId, context);
      if (attempted.length > 0) log('info', { event: 'heal', projectId, issueId });
    } catch (error) {
      logFailure('heal', { issueId }, error);
    }
  }
}
