/** Seconds until Jira is to deliver the event again, after each delivery: the platform allows four more (documented). */
const BY_THE_PLATFORM: readonly number[] = [10, 30, 120, 600];

/** Minutes until each further attempt from the queue: a little more than a day in all, after which an effect is given up. */
const BY_THE_QUEUE: readonly number[] = [15, 30, 60, 120, 240, 480, 510];

/** The longest that the platform lets an event wait, in seconds (documented). */
export const LONGEST_WAIT = 900;

const withinLimits = (seconds: number): number => Math.min(LONGEST_WAIT, Math.max(1, Math.ceil(seconds)));

/**
 * Seconds to ask the platform for, after so many retries; `null` when it gives no more.
 * @param wanted what Jira's `Retry-After` says.
 */
export function platformDelay(retries: number, wanted: number | null): number | null {
  const delay = BY_THE_PLATFORM[retries];
  return delay === undefined ? null : withinLimits(Math.max(delay, wanted ?? 0));
}

/** When the next attempt from the queue is due, after so many of them; `null` when there is none. */
export function nextAttempt(rounds: number, now: Date, wanted: number | null): Date | null {
  const minutes = BY_THE_QUEUE[rounds];
  return minutes === undefined ? null : new Date(now.getTime() + Math.max(minutes * 60, wanted ?? 0) * 1000);
}

/** Seconds that a push may wait on its way to an instant: it is pushed again until the instant has come. */
export function pushDelay(due: Date, now: Date): number {
  return withinLimits((due.getTime() - now.getTime()) / 1000);
}
