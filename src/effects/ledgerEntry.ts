import type { TransitionKey } from '../procedure/transitions';
import type { Execution } from './execution';
import type { ErrorCode } from './failure';

/**
 * How an effect was done. `comment`: by a comment, because no e-mail could be sent. `nothing`: there was nothing to do,
 * or no recipient. `overtaken`: it came late, and newer work has replaced it. `repeated`: the same was done within the
 * hour, and its recipients already know. `implausible`: the declared time is more than a person can have worked.
 */
export type How = 'done' | 'mail' | 'comment' | 'nothing' | 'overtaken' | 'repeated' | 'implausible';

/**
 * Decision about an attempt with an unknown outcome. `notRepeated`: missing is better than twice. `repeated`: repeating
 * it changes nothing. `adopted`: it turned out to be done. `byHand`: a person asked for it again.
 */
export type Resolution = 'notRepeated' | 'repeated' | 'adopted' | 'byHand';

/**
 * Why an attempt failed: a code of `effects.errors` and the values its words quote. It never holds text of a ticket.
 */
export interface EffectError {
  readonly code: ErrorCode;
  /** HTTP status of Jira's refusal. */
  readonly status: number | null;
}

/** The ledger's entry of one effect of one step. It holds ids, codes, instants (ISO) and counts only. */
export interface LedgerEntry {
  /** `pending`: an attempt is running, or was interrupted if its lease is over. */
  readonly state: 'pending' | 'done' | 'failed' | 'givenUp';
  readonly transition: TransitionKey;
  /** Everything that a retry needs without the event. */
  readonly actor: string | null;
  readonly commentId: string | null;
  readonly stepAt: number | null;
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Until then no other delivery may attempt it, while it is pending. */
  readonly leaseUntil: string | null;
  /** True if an attempt may have happened. */
  readonly unknown: boolean;
  readonly how: How | null;
  readonly error: EffectError | null;
  readonly unknownOutcome: Resolution | null;
}

/** The ledger entry of an effect that was never attempted. */
export function unattempted({ transition, actor, commentId, at }: Execution, now: Date): LedgerEntry {
  const moment = now.toISOString();
  return {
    ...{ state: 'failed', transition, actor, commentId, stepAt: at, attempts: 0 },
    ...{ firstAt: moment, lastAt: moment, leaseUntil: null, unknown: false },
    ...{ how: null, error: null, unknownOutcome: null },
  };
}

/** True if a delivery is working on it right now. */
export function isLeased({ state, leaseUntil }: LedgerEntry, now: Date): boolean {
  return state === 'pending' && leaseUntil !== null && Date.parse(leaseUntil) > now.getTime();
}

/** True if an earlier attempt may have happened. It was interrupted, or its answer was lost. */
export function isUnknown(entry: LedgerEntry | undefined): boolean {
  return entry !== undefined && (entry.unknown || entry.state === 'pending');
}

/** True if the effect failed or was marked as given up. */
export const isUnfinished = ({ state }: LedgerEntry): boolean => state === 'failed' || state === 'givenUp';
