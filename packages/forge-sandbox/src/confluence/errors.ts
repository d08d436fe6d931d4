/**
 * An answer that ends a call with an error, in the shape of Confluence's API v2 (seen by third parties). Thrown before
 * anything is changed; bugs are other exceptions, and answer 500.
 */
export class ConfluenceError extends Error {
  override readonly name = 'ConfluenceError';

  constructor(
    readonly status: number,
    readonly code: string,
    /** The error and its remedy. */
    message: string,
  ) {
    super(message);
  }

  toResponse(): Response {
    const error = { status: this.status, code: this.code, title: this.message, detail: null };
    // The shell shows `message` as it is.
    return Response.json({ errors: [error], message: this.message }, { status: this.status });
  }
}

export const badRequest = (message: string): ConfluenceError =>
  new ConfluenceError(400, 'INVALID_REQUEST_PARAMETER', message);

export const unauthorized = (): ConfluenceError =>
  new ConfluenceError(401, 'UNAUTHORIZED', 'Sign in as a person of the sandbox: Basic authentication, email:anything.');

/** 404, also for a page that the caller may not see: the caller must not learn that it exists (documented). */
export const noPage = (id: string): ConfluenceError =>
  new ConfluenceError(404, 'NOT_FOUND', `There is no page with the id ${id}, or you may not see it.`);

export const conflict = (message: string): ConfluenceError => new ConfluenceError(409, 'CONFLICT', message);

/** 501: the sandbox does not imitate this. */
export const notImitated = (what: string): ConfluenceError =>
  new ConfluenceError(
    501,
    'NOT_IMITATED',
    `The Confluence sandbox does not imitate ${what}. Leave it out, or try it on a real site.`,
  );
