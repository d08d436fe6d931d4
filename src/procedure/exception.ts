/** Who asked for something or allowed it, of which approval, and when (epoch milliseconds). */
export interface ExceptionAct {
  /** Account id; `null` where Jira does not say who. */
  readonly by: string | null;
  readonly at: number;
  /** Id of the changelog entry of the approval of scripts that it is about. */
  readonly approval: string;
}

/**
 * The exception to the Production hours that a request has, as the app has recorded it: asked for by the requester,
 * granted by General Management. It belongs to one approval of scripts and ends with it.
 */
export interface ExceptionFact {
  readonly asked: ExceptionAct;
  /** `null` while nobody has granted it. */
  readonly granted: ExceptionGrant | null;
}

export interface ExceptionGrant extends ExceptionAct {
  /** Epoch milliseconds. */
  readonly until: number;
}
