import { JiraError } from '../http/errors';
import type { Refusal } from './validators';

/** Why a call changed nothing, in the form of Jira's 400. */
export interface Refused {
  readonly ok: false;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  /** Failed expressions, for the developer of the rules. Jira only shows them in its logs. */
  readonly failures: readonly string[];
}

export const refusedMessage = (message: string): Refused => ({
  ok: false,
  errorMessages: [message],
  errors: {},
  failures: [],
});

export const refusedFields = (errors: Readonly<Record<string, string>>): Refused => ({
  ok: false,
  errorMessages: [],
  errors,
  failures: [],
});

/** All messages of the validators in one answer (seen live). */
export const refusedBy = (refusals: readonly Refusal[]): Refused => ({
  ok: false,
  errorMessages: refusals.map(({ message }) => message),
  errors: {},
  failures: refusals.flatMap(({ failure }) => failure ?? []),
});

/** The 400 of a refusal. A header of the sandbox carries the failed expressions. */
export function refusedError({ errorMessages, errors, failures }: Refused): JiraError {
  const headers = failures.length === 0 ? {} : { 'x-sandbox-detail': encodeURIComponent(failures.join('; ')) };
  return new JiraError(400, errorMessages, errors, headers);
}
