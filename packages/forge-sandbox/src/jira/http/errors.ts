import type { Json } from '../site/json';

/** Jira's usual error body. */
export interface ErrorCollection {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/**
 * An answer that ends a call with an error. Handlers throw it before they change anything; `createJira` renders it.
 * Bugs are other exceptions, and answer 500.
 */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    errorMessages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
    /** For the few answers that are not an ErrorCollection. */
    readonly body: Json | ErrorCollection = { errorMessages, errors },
  ) {
    super(errorMessages[0] ?? Object.values(errors)[0] ?? `HTTP ${status}`);
    this.name = 'JiraError';
  }

  toResponse(): Response {
    return Response.json(this.body, { status: this.status, headers: { ...this.headers } });
  }
}

export const badRequest = (message: string): JiraError => new JiraError(400, [message]);

/** 400 for a field: `{"errorMessages":[],"errors":{"name":"…"}}`. */
export const badField = (field: string, message: string): JiraError => new JiraError(400, [], { [field]: message });

export const forbidden = (message: string): JiraError => new JiraError(403, [message]);

export const notFound = (message: string): JiraError => new JiraError(404, [message]);

export const conflict = (message: string): JiraError => new JiraError(409, [message]);

/** 401 for a caller with missing or wrong credentials. Jira's words for REST calls without credentials. */
export const unauthorized = (
  message = 'Client must be authenticated to access this resource.',
  headers: Readonly<Record<string, string>> = {},
): JiraError => new JiraError(401, [message], {}, headers);

/** 501: the sandbox does not imitate this. `what` names it, for example `query parameter 'jql'`. */
export const notImitated = (what: string): JiraError =>
  new JiraError(501, [`The Jira sandbox does not imitate ${what}. Leave it out, or try it on a real site.`]);

/** 401 of the gateway for an app whose manifest lacks a scope; header and body as third parties saw them. */
export const scopeMismatch = (missing: readonly string[]): JiraError =>
  new JiraError(
    401,
    ['Unauthorized; scope does not match'],
    {},
    { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK', 'x-sandbox-missing-scopes': missing.join(' ') },
    { code: 401, message: 'Unauthorized; scope does not match' },
  );
