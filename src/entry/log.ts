import type { Delivery } from '../effects/execution';
import { JiraFailure } from '../jira/client';

/**
 * The allowed fields of a log line and the format of their values: ids, codes and numbers. Names, texts of a ticket,
 * addresses and tokens are not allowed. The check happens at run time, because a type does not restrict the content of
 * a string. A value in another format is left out, and the line reports that.
 */
const ALLOWED = {
  /** The subject of the line. */
  event: /^[a-z][a-zA-Z-]{0,39}$/,
  issueId: /^\d{1,19}$/,
  projectId: /^\d{1,19}$/,
  /** Key of a row of the procedure's table. */
  transition: /^[a-z][a-zA-Z]{0,39}$/,
  /** Made by Jira: a UUID, a number, or the id of a step in the history. */
  executionId: /^[0-9a-fA-F-]{1,64}$|^created$/,
  step: /^[a-zA-Z][a-zA-Z-]{0,39}$|^$/,
  state: /^[a-z][a-zA-Z-]{0,39}$/,
  /** HTTP status of a refusal. */
  status: /^\d{3}$/,
  count: /^\d{1,9}$/,
  /** Name of the error's class. The message is left out, because it may quote texts that people wrote. */
  error: /^[$A-Za-z][A-Za-z0-9]{0,59}$/,
} as const;

type LogField = keyof typeof ALLOWED;

/** The fields of a log line. */
export type LogFields = { readonly event: string } & {
  readonly [F in Exclude<LogField, 'event'>]?: F extends 'status' | 'count' ? number : string;
};

/** One line of JSON for `forge logs`. The platform collects the console of a function; an app has no other log. */
export function log(level: 'info' | 'error', fields: LogFields): void {
  console[level](JSON.stringify(permitted(fields)));
}

/** The permitted fields of a line. `dropped` names the omitted fields, if they are known. */
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

/** Logs a failure: the class of the error and Jira's HTTP status. */
export function logFailure(event: string, fields: Omit<LogFields, 'event' | 'error' | 'status'>, error: unknown): void {
  log('error', {
    event,
    ...fields,
    error: error instanceof Error ? error.name : 'unknown',
    ...(error instanceof JiraFailure ? { status: error.status } : {}),
  });
}

/** The properties of a delivery that a log line may contain. */
export const loggedPlace = ({ executionId, issueId, projectId, transition }: Delivery) => ({
  executionId,
  issueId,
  projectId,
  transition,
});
