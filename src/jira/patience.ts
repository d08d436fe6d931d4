import { absent, JiraFailure, type JiraClient } from './client';

/** The quota of points is spent (429 with a `quota` reason): nothing helps but to go on later. */
export class QuotaSpent extends Error {
  constructor(
    /** When to go on; epoch milliseconds. */
    readonly until: number,
  ) {
    super(`The quota is spent until ${new Date(until).toISOString()}`);
    this.name = 'QuotaSpent';
  }
}

/** Time as whoever waits has it. */
export interface Waiting {
  now(): Date;
  /** Waits; milliseconds. */
  pause(duration: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

const SECOND = 1000;

/** Waits for Jira's lock on workflow configuration, milliseconds (a schedule that production deployments use). */
const LOCK_WAITS = [3, 9, 27, 81].map((seconds) => seconds * SECOND);
/** Waits after a burst that Jira gives no time for, and after an answer that never came or was a failure of Jira's. */
const FAILURE_WAITS = [1, 3, 9].map((seconds) => seconds * SECOND);
/** A longer wait than this is not sat through: the run pauses instead. */
const LONGEST_WAIT = 90 * SECOND;

/**
 * A client that waits where waiting helps: for a lock (409), for a burst limit as long as `Retry-After` says, and after
 * failures of Jira's where the call may be repeated. A POST that writes is only repeated where Jira has said that it
 * did nothing; one whose outcome is open is thrown, and has to be looked up. A spent quota is thrown as `QuotaSpent`.
 */
export function patient(client: JiraClient, waiting: Waiting): JiraClient {
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
    // What was deleted by an attempt whose answer was lost is gone: that is what was wanted.
    delete: (route, shape) => attempt(true, () => client.delete(route, shape)).catch(absent),
  };
}

/** How long to wait before another try; `null` when there is to be none. Throws `QuotaSpent`. */
function waitFor(failure: JiraFailure, repeatable: boolean, tries: number, waiting: Waiting): number | null {
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

/** Recorded and documented words of the two 409s that pass by themselves; a stale version does not. */
const isLock = ({ messages }: JiraFailure): boolean =>
  /lock|another workflow configuration update|task is ongoing|already (running|in progress)/i.test(messages.join(' '));

/** No answer, or a failure on Jira's side. */
const isPassing = (status: number): boolean => status === 0 || status >= 500;

/** Quotas are renewed at the full hour (documented); milliseconds. */
const untilFullHour = (now: Date): number => 3600 * SECOND - (now.getTime() % (3600 * SECOND));

/** Whether it is not known if a call that failed so has done its work. */
export function outcomeIsOpen(error: unknown): error is JiraFailure {
  return error instanceof JiraFailure && isPassing(error.status);
}
