/**
 * What is known for certain of the newest exception to the Production hours of a request. Instants are epoch
 * milliseconds, people account ids; `approval` is the id of the changelog entry by which the scripts had been approved,
 * `''` where nothing had.
 */
export interface ExceptionFact {
  readonly asked: {
    /** `null` where Jira does not say who. */
    readonly by: string | null;
    readonly at: number;
    readonly approval: string;
  };
  /** `null` while nobody has authorised it. */
  readonly granted: ExceptionGrant | null;
}

export interface ExceptionGrant {
  /** `null` where Jira does not say who. */
  readonly by: string | null;
  readonly at: number;
  readonly until: number;
  readonly approval: string;
}
