import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod';
import { readDelivery, type Delivery } from '../effects/execution';
import { performEffects } from '../effects/perform';
import { platformDelay } from '../effects/retries';
import { effectContext } from './effectContext';
import { placeOf, queueAtOnce, queueDelivery } from './effectsQueue';
import { logFailure } from './log';

/** How often the platform has delivered this event again (shape: types of @forge/events). */
const RETRIED = z.object({ retryContext: z.object({ retryCount: z.number() }).nullish() });

/** Seconds for long work, of the 25 that a post function has (documented). */
const SHORT = 12;

/** The one post function, on every transition. An answer other than nothing asks for another delivery. */
export async function onTransition(event: unknown): Promise<InvocationError | undefined> {
  const delivery = readDelivery(event);
  const retries = RETRIED.parse(event).retryContext?.retryCount ?? 0;
  try {
    const context = await effectContext(delivery.projectId, SHORT);
    if (context === null) return undefined;
    const { again, takesLonger, retryAfter } = await performEffects(delivery, context);
    if (takesLonger) {
      await queueAtOnce(delivery);
      return undefined;
    }
    return again ? await later(delivery, retries, retryAfter) : undefined;
  } catch (error) {
    logFailure('effects', placeOf(delivery), error);
    // A function that throws is not delivered again by the platform: it has to ask for it.
    return later(delivery, retries, null);
  }
}

/** Asks the platform for another delivery while it gives any; after that the queue takes over. */
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
