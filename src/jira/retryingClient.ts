import { absent, JiraFailure, type JiraClient } from './client';

/** The quota of points is used up (429 with a `quota` reason). The run must continue later. */
export class QuotaSpent extends Error {
  constructor(
    /** Instant to continue; epoch milliseconds. */
    readonly until: number,
  ) {
    super(`The quota is spent until ${new Date(until).toISOString()}`);
    this.name = 'QuotaSpent';
  }
}

/** The clock of a waiting client. */
export interface RetryClock {
  now(): Date;
  /** Waits for a number of milliseconds. */
  pause(duration: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

const SECOND = 1000;

/** Waits for Jira's lock on the workflow configuration, in milliseconds. Production deployments use this schedule. */
const LOCK_WAITS = [3, 9, 27, 81].map((seconds) => seconds * SECOND);
/** Waits after a burst limit without a time, after a missing answer, and after a failure of Jira; milliseconds. */
const FAILURE_WAITS = [1, 3, 9].map((seconds) => seconds * SECOND);
/** The run pauses instead of a longer wait; milliseconds. */
const LONGEST_WAIT = 90 * SECOND;

/**
 * A client that waits if waiting helps. It waits for a lock (409), and for a burst limit as long as `Retry-After` says.
 * After failures of Jira, it repeats calls that may be repeated. It repeats a writing POST only if Jira has certainly
 * done nothing. If the outcome is unknown, it throws, and the caller must look the result up. It throws a used-up quota
 * as `QuotaSpent`.
 */
export function retryingClient(client: JiraClient, waiting: RetryClock): JiraClient {
  const attempt = async <T>(repeatable: boolean, call: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof JiraFailure)) throw error;
        const wait = waitFor(error, repeatable, tries, waiting);
        if (wait === null) throw error;
        await waiting.pause(wait);
      }
    }
  };
  return {
    get: (route, shape) => attempt(true, () => client.get(route, shape)),
    ask: (route, body, shape) => attempt(true, () => client.ask(route, body, shape)),
    bytes: (route, first, count) => attempt(true, () => client.bytes(route, first, count)),
    post: (route, body, shape) => attempt(false, () => client.post(route, body, shape)),
    put: (route, body, shape) => attempt(true, () => client.put(route, body, shape)),
    // An attempt whose answer was lost may have deleted it, which is the wanted result.
    delete: (route, shape) => attempt(true, () => client.delete(route, shape)).catch(absent),
  };
}

/** Milliseconds to wait before another try; `null` if there is none. Throws `QuotaSpent`. */
function waitFor(failure: JiraFailure, repeatable: boolean, tries: number, waiting: RetryClock): number | null {
  const { status, limited } = failure;
  if (status === 429) {
    const until = waiting.now().getTime() + (limited.retryAfter ?? untilFullHour(waiting.now()));
    if (limited.reason?.includes('quota') === true || (limited.retryAfter ?? 0) > LONGEST_WAIT) {
      throw new QuotaSpent(until);
    }
    const wait = limited.retryAfter ?? FAILURE_WAITS[tries] ?? null;
    return tries >= 5 || wait === null ? null : wait + SECOND * waiting.random();
  }
  const waits = status === 409 && isLock(failure) ? LOCK_WAITS : isPassing(status) && repeatable ? FAILURE_WAITS : [];
  const wait = waits[tries];
  return wait === undefined ? null : wait * (0.75 + waiting.random() / 2);
}

/** Messages of the two temporary 409s, recorded and documented. A stale version is not temporary. */
const isLock = ({ messages }: JiraFailure): boolean =>
  /lock|another workflow configuration update|task is ongoing|already (running|in progress)/i.test(messages.join(' '));

/** True for a missing answer or a failure of Jira. */
const isPassing = (status: number): boolean => status === 0 || status >= 500;

/** Milliseconds until the full hour, when quotas are renewed (documented). */
const untilFullHour = (now: Date): number => 3600 * SECOND - (now.getTime() % (3600 * SECOND));

/** True if a failed call may have done its work. */
export function outcomeIsOpen(error: unknown): error is JiraFailure {
  return error instanceof JiraFailure && isPassing(error.status);
}
