import { z } from 'zod';
import type { Json } from '../../jira/site/json';
import type { Outcome } from '../invocation/outcome';
import { jsonShape } from '../json';
import type { Background } from './background';

/** Number of calls after the first (documented). */
export const MAX_RETRIES = 4;

/** `retryContext` of the next attempt's payload (shape: types of @forge/events). */
export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: Json;
}

/** The wire form of `new InvocationError({...})` and `QueueResponse.retry()` (read in @forge/events). */
const RETRY_SHAPE = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      // Seconds; the platform takes 1 to 900 (documented).
      retryAfter: z
        .number()
        .default(1)
        .transform((seconds) => Math.min(Math.max(seconds, 1), 900)),
      retryReason: z.string().default('FUNCTION_RETRY_REQUEST'),
      retryData: jsonShape.default(null),
    })
    .prefault({}),
});

export interface Delivery {
  readonly delaySeconds?: number;
  /** Calls the function once. Returns `undefined` if the job was cancelled, because nothing is left to do. */
  attempt(retry: RetryContext | undefined): Promise<Outcome | undefined>;
  /** Called once, at the end. */
  ended(result: 'delivered' | 'failed' | 'exhausted'): void;
}

/**
 * Delivers an event at least once, and again if the function returns a retry request. A function that throws or exceeds
 * its limit is not called again. The platform repeats after a time-out (documented). The sandbox cannot: the first
 * attempt cannot be killed, so two would run at once.
 */
export function deliver(background: Background, delivery: Delivery): void {
  const attempt = async (previous: RetryContext | undefined): Promise<void> => {
    const outcome = await delivery.attempt(previous);
    if (outcome?.ok !== true) {
      delivery.ended('failed');
      return;
    }
    const request = RETRY_SHAPE.safeParse(outcome.value);
    if (!request.success) {
      delivery.ended('delivered');
      return;
    }
    const retryCount = (previous?.retryCount ?? 0) + 1;
    if (retryCount > MAX_RETRIES) {
      delivery.ended('exhausted');
      return;
    }
    const { retryAfter, retryReason, retryData } = request.data.retryOptions;
    background.start(() => attempt({ retryCount, retryReason, retryData }), retryAfter);
  };
  background.start(() => attempt(undefined), delivery.delaySeconds);
}
