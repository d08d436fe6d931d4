/** A request or a grant of an exception: the person, the approval it refers to, and the time (epoch milliseconds). */
export interface ExceptionAct {
  /** Account id; `null` if Jira names no author. */
  readonly by: string | null;
  readonly at: number;
  /** Id of the changelog entry of the approval of scripts. */
  readonly approval: string;
}

/**
 * A request's exception to the Production hours, as recorded by the app. The requester asks for it and General
 * Management grants it. It belongs to one approval of scripts and ends with it.
 */
export interface ExceptionFact {
  readonly asked: ExceptionAct;
  /** `null` until it is granted. */
  readonly granted: ExceptionGrant | null;
}

export interface ExceptionGrant extends ExceptionAct {
  /** Epoch milliseconds. */
  readonly until: number;
}
