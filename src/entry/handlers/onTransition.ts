import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod';
import { readDelivery, type Delivery } from '../../effects/execution';
import { performDelivery } from '../../effects/performDelivery';
import { platformDelay } from '../../effects/retries';
import { effectContext } from '../effectContext';
import { queueAtOnce, queueDelivery } from '../queues/effects';
import { loggedPlace, logFailure } from '../log';

/** Number of repeated deliveries of this event (shape: types of @forge/events). */
const RETRIED = z.object({ retryContext: z.object({ retryCount: z.number() }).nullish() });

/** Seconds for long work, out of a post function's 25 (documented). */
const SHORT = 12;

/** The only post function, on every transition. A returned error asks the platform for another delivery. */
export async function onTransition(event: unknown): Promise<InvocationError | undefined> {
  const delivery = readDelivery(event);
  const retries = RETRIED.parse(event).retryContext?.retryCount ?? 0;
  try {
    const context = await effectContext(delivery.projectId, SHORT);
    if (context === null) return undefined;
    const { again, takesLonger, retryAfter } = await performDelivery(delivery, context);
    if (takesLonger) {
      await queueAtOnce(delivery);
      return undefined;
    }
    return again ? await later(delivery, retries, retryAfter) : undefined;
  } catch (error) {
    logFailure('effects', loggedPlace(delivery), error);
    // The platform does not repeat a function that throws. The function must ask for it.
    return later(delivery, retries, null);
  }
}

/** Asks the platform for another delivery. After the last one, the queue takes over. */
async function later(delivery: Delivery, retries: number, wanted: number | null): Promise<InvocationError | undefined> {
  const retryAfter = platformDelay(retries, wanted);
  if (retryAfter === null) {
    await queueDelivery(delivery, 0, wanted);
    return undefined;
  }
  const limited = wanted !== null;
  return new InvocationError({
    retryAfter,
    retryReason: limited
      ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
      : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
