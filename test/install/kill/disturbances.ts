import type { Fault } from 'forge-sandbox/jira';

/** A disturbance of one call of a run. */
export interface Disturbance {
  readonly name: string;
  /**
   * Whether it ends the function that makes the run, which then saves nothing more. Otherwise the run must go on by
   * itself.
   */
  readonly cuts: boolean;
  /** Only for calls that send the version of the changed object. */
  readonly versioned: boolean;
  /** @param nth number of the call in the run, from 1 */
  readonly fault: (nth: number) => Fault;
}

const goesOn = (name: string, fault: Disturbance['fault']): Disturbance => ({
  name,
  cuts: false,
  versioned: false,
  fault,
});
const cut = (name: string, fault: Disturbance['fault']): Disturbance => ({ name, cuts: true, versioned: false, fault });

/** All of Jira's failures in the reference, each for one call of a run. */
export const DISTURBANCES: readonly Disturbance[] = [
  cut('cut before', (nth) => ({ kind: 'killed', nth })),
  cut('cut after', (nth) => ({ kind: 'killedAfter', nth })),
  goesOn('409 lock', (nth) => ({ kind: 'lock', nth, times: 2 })),
  { ...goesOn('409 stale version', (nth) => ({ kind: 'stale', nth })), versioned: true },
  goesOn('429 burst, Retry-After', (nth) => ({
    ...{ kind: 'rateLimit', reason: 'jira-burst-based', retryAfter: 7, nth, times: 2 },
  })),
  goesOn('429 burst, no Retry-After', (nth) => ({
    ...{ kind: 'rateLimit', reason: 'jira-burst-based', retryAfter: null, nth, times: 2 },
  })),
  goesOn('429 quota until the full hour', (nth) => ({
    ...{ kind: 'rateLimit', reason: 'jira-quota-tenant-based', untilReset: true, nth, times: 'every' },
  })),
  goesOn('500 before', (nth) => ({ kind: 'serverError', nth })),
  goesOn('500 after having worked', (nth) => ({ kind: 'serverErrorAfter', nth })),
  goesOn('timeout before', (nth) => ({ kind: 'timeout', nth })),
  goesOn('timeout after', (nth) => ({ kind: 'timeoutAfter', nth })),
];

/** Calls that send the version of the changed object. Jira may answer that a newer one exists. */
export const isVersioned = (call: string): boolean =>
  /^POST \/rest\/api\/3\/(?:workflows|workflowscheme)\/update$/.test(call);
