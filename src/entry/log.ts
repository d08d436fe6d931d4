/** What may stand in a log line: ids, codes and numbers. Never a name, a text of a ticket, an address or a token. */
export interface LogFields {
  readonly event: string;
  readonly issueId?: string;
  readonly projectId?: string;
  readonly transition?: string;
  readonly executionId?: string;
  readonly step?: string;
  readonly state?: string;
  /** HTTP status of a refusal. */
  readonly status?: number;
  /** Name of the error's class; its message may quote what people wrote. */
  readonly error?: string;
}

/** One line of JSON for `forge logs`. */
export function log(level: 'info' | 'error', fields: LogFields): void {
  // The platform collects what is written to the console: it is the only log a Forge app has.
  // eslint-disable-next-line no-console
  console[level](JSON.stringify(fields));
}
