import { JiraFailure } from '../jira/client';
import { ContentCut, TakesLonger, TooMuchEvidence } from './evidence/failures';
import { NobodyHoldsRole } from './noRoleHolder';
import { RecordBehind, RecordDamaged } from './record/failures';
import { StepNotRecorded } from './pastTransitionOf';

/** Why an effect failed; each has its words under `effects.errors`. */
export type ErrorCode =
  | 'rateLimited'
  | 'unavailable'
  | 'noAnswer'
  | 'unauthorised'
  | 'forbidden'
  | 'notFound'
  | 'refused'
  | 'notRecorded'
  | 'unknownOutcome'
  | 'takesLonger'
  | 'cutOff'
  | 'tooMuch'
  | 'nobodyHoldsRole'
  | 'missed'
  | 'recordDamaged'
  | 'recordBehind'
  | 'internal';

/** A failure: whether a retry may help, and whether the effect may have happened. */
export interface Failure {
  readonly code: ErrorCode;
  readonly status: number | null;
  /** True if a retry only helps after a person has fixed the cause. */
  readonly permanent: boolean;
  /** True if Jira may have done it and only its answer was lost. */
  readonly maybeDone: boolean;
  /** Seconds to wait before the next call to Jira. */
  readonly retryAfter: number | null;
}

type Row = readonly [code: ErrorCode, permanent: boolean];

/** Refusals by HTTP status. All others below 500 reject the request itself, so Jira would refuse them again. */
const BY_STATUS: Readonly<Record<number, Row>> = {
  401: ['unauthorised', false],
  403: ['forbidden', true],
  404: ['notFound', true],
  408: ['unavailable', false],
  409: ['unavailable', false],
  410: ['notFound', true],
  423: ['unavailable', false],
  425: ['unavailable', false],
  429: ['rateLimited', false],
};
const REFUSED: Row = ['refused', true];
const UNAVAILABLE: Row = ['unavailable', false];

/** The app's own errors by class. */
const OURS: readonly (readonly [kind: abstract new (...args: never[]) => Error, ...row: Row])[] = [
  [StepNotRecorded, 'notRecorded', false],
  [TakesLonger, 'takesLonger', false],
  [ContentCut, 'cutOff', false],
  [TooMuchEvidence, 'tooMuch', true],
  [NobodyHoldsRole, 'nobodyHoldsRole', false],
  [RecordDamaged, 'recordDamaged', true],
  [RecordBehind, 'recordBehind', false],
];

export function failureOf(error: unknown): Failure {
  if (!(error instanceof JiraFailure)) {
    const [, code, permanent] = OURS.find(([kind]) => error instanceof kind) ?? [Error, 'internal', false];
    return { code, status: null, permanent, maybeDone: true, retryAfter: null };
  }
  const { status, method, limited } = error;
  const retryAfter = limited.retryAfter === null ? null : Math.ceil(limited.retryAfter / 1000);
  // No answer: Jira may have acted.
  if (status === 0)
    return { code: 'noAnswer', status: null, permanent: false, maybeDone: method !== 'GET', retryAfter };
  // An answer that the app cannot parse has a success status.
  const isRefusal = status >= 400 && status < 500;
  const [code, permanent] = isRefusal ? (BY_STATUS[status] ?? REFUSED) : UNAVAILABLE;
  return { code, status, permanent, maybeDone: !isRefusal && status !== 503 && method !== 'GET', retryAfter };
}
