/** Seconds until the next delivery by the platform, after each delivery. The platform allows four more (documented). */
const BY_THE_PLATFORM: readonly number[] = [10, 30, 120, 600];

/**
 * Minutes until each further attempt from the queue, a little over a day in total. After that, the app marks an effect
 * as given up.
 */
const BY_THE_QUEUE: readonly number[] = [15, 30, 60, 120, 240, 480, 510];

/** Maximum delay of an event, in seconds (documented). */
export const LONGEST_DELAY = 900;

const withinLimits = (seconds: number): number => Math.min(LONGEST_DELAY, Math.max(1, Math.ceil(seconds)));

/**
 * Seconds to request from the platform after a number of retries. Returns null if it allows no more.
 * @param wanted the value of Jira's `Retry-After`.
 */
export function platformDelay(retries: number, wanted: number | null): number | null {
  const delay = BY_THE_PLATFORM[retries];
  return delay === undefined ? null : withinLimits(Math.max(delay, wanted ?? 0));
}

/** Time of the next attempt from the queue, after a number of rounds. Returns null if there is none. */
export function nextAttempt(rounds: number, now: Date, wanted: number | null): Date | null {
  const minutes = BY_THE_QUEUE[rounds];
  return minutes === undefined ? null : new Date(now.getTime() + Math.max(minutes * 60, wanted ?? 0) * 1000);
}

/** Delay of a push towards an instant, in seconds. The event is pushed again until the instant has come. */
export function pushDelay(due: Date, now: Date): number {
  return withinLimits((due.getTime() - now.getTime()) / 1000);
}
