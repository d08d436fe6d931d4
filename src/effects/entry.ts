import type { TransitionKey } from '../procedure/transitions';
import type { Execution } from './execution';
import type { ErrorCode } from './failure';

/**
 * How an effect was done. `comment`: by a comment, because no e-mail could be sent. `nothing`: there was nobody or nothing
 * to do it for. `overtaken`: it came late, and newer work has taken its place. `repeated`: somebody has done the same again
 * within the hour, and those who were told know. `implausible`: what was declared is nothing that anybody can have worked.
 */
export type How = 'done' | 'mail' | 'comment' | 'nothing' | 'overtaken' | 'repeated' | 'implausible';

/**
 * What was decided about an attempt of which nobody knows how it ended. `notRepeated`: better missing than twice.
 * `repeated`: doing it again changes nothing. `adopted`: it was found done. `byHand`: a person asked for it again.
 */
export type Resolution = 'notRepeated' | 'repeated' | 'adopted' | 'byHand';

/** Why an attempt did not succeed: a code with the words of `effects.errors`, and what they quote. Never a ticket's text. */
export interface EffectError {
  readonly code: ErrorCode;
  /** HTTP status of Jira's refusal. */
  readonly status: number | null;
}

/** What the ledger keeps of one effect of one step. Ids, codes, instants (ISO) and counts only. */
export interface Entry {
  /** `pending`: being attempted, or cut off in the middle of it once the lease is over. */
  readonly state: 'pending' | 'done' | 'failed' | 'givenUp';
  readonly transition: TransitionKey;
  /** What it takes to attempt it again without the event. */
  readonly actor: string | null;
  readonly commentId: string | null;
  readonly stepAt: number | null;
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Until when nobody else may attempt it, while it is pending. */
  readonly leaseUntil: string | null;
  /** An attempt may have happened, or not. */
  readonly unknown: boolean;
  readonly how: How | null;
  readonly error: EffectError | null;
  readonly unknownOutcome: Resolution | null;
}

/** What the ledger says of an effect that nobody has attempted. */
export function unattempted({ transition, actor, commentId, at }: Execution, now: Date): Entry {
  const moment = now.toISOString();
  return {
    ...{ state: 'failed', transition, actor, commentId, stepAt: at, attempts: 0 },
    ...{ firstAt: moment, lastAt: moment, leaseUntil: null, unknown: false },
    ...{ how: null, error: null, unknownOutcome: null },
  };
}

/** Whether a delivery is at it right now. */
export function isLeased({ state, leaseUntil }: Entry, now: Date): boolean {
  return state === 'pending' && leaseUntil !== null && Date.parse(leaseUntil) > now.getTime();
}

/** Whether an earlier attempt may have happened: one that was cut off, or whose answer was lost. */
export function isUnknown(entry: Entry | undefined): boolean {
  return entry !== undefined && (entry.unknown || entry.state === 'pending');
}

/** Whether somebody still has to see to it. */
export const isUnfinished = ({ state }: Entry): boolean => state === 'failed' || state === 'givenUp';
