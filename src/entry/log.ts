import { JiraFailure } from '../jira/client';

/**
 * What may stand in a log line, and what its value has to look like: ids, codes and numbers. Never a name, a text of a
 * ticket, an address or a token. Held to at run time too, because a type does not know what a string says: a value that
 * does not look like its field is left out, and the line says that it was.
 */
const ALLOWED = {
  /** What the line is about. */
  event: /^[a-z][a-zA-Z-]{0,39}$/,
  issueId: /^\d{1,19}$/,
  projectId: /^\d{1,19}$/,
  /** Key of a row of the procedure's table. */
  transition: /^[a-z][a-zA-Z]{0,39}$/,
  /** Of Jira's making: a UUID, a number or, for a step found in the history, its id. */
  executionId: /^[0-9a-fA-F-]{1,64}$|^created$/,
  step: /^[a-zA-Z][a-zA-Z-]{0,39}$|^$/,
  state: /^[a-z][a-zA-Z-]{0,39}$/,
  /** HTTP status of a refusal. */
  status: /^\d{3}$/,
  count: /^\d{1,9}$/,
  /** Name of the error's class; its message may quote what people wrote. */
  error: /^[$A-Za-z][A-Za-z0-9]{0,59}$/,
} as const;

type LogField = keyof typeof ALLOWED;

/** The fields of a log line. */
export type LogFields = { readonly event: string } & {
  readonly [F in Exclude<LogField, 'event'>]?: F extends 'status' | 'count' ? number : string;
};

/** One line of JSON for `forge logs`. */
export function log(level: 'info' | 'error', fields: LogFields): void {
  // eslint-disable-next-line no-console -- the platform collects what is written here: the only log a Forge app has
  console[level](JSON.stringify(permitted(fields)));
}

/** What of a line may be written. `dropped` names the fields that were left out, as far as they are known. */
export function permitted(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isAllowed = (name: string, value: unknown): boolean =>
    isField(name) && (typeof value === 'string' || typeof value === 'number') && ALLOWED[name].test(String(value));
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const dropped = entries.filter(([name, value]) => !isAllowed(name, value));
  return {
    ...Object.fromEntries(entries.filter(([name, value]) => isAllowed(name, value))),
    ...(dropped.length === 0 ? {} : { dropped: dropped.map(([name]) => (isField(name) ? name : 'unknown')) }),
  };
}

const isField = (name: string): name is LogField => Object.hasOwn(ALLOWED, name);

/** A failure: which class of error, and how Jira answered. */
export function logFailure(event: string, fields: Omit<LogFields, 'event' | 'error' | 'status'>, error: unknown): void {
  log('error', {
    event,
    ...fields,
    error: error instanceof Error ? error.name : 'unknown',
    ...(error instanceof JiraFailure ? { status: error.status } : {}),
  });
}
