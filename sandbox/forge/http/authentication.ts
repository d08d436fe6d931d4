import type { Context } from 'hono';
import { problem } from './problem';

/** A person of the site who is signed in. */
export interface SignedIn {
  readonly accountId: string;
  /** Forge's locale code. @default the manifest's default locale */
  readonly locale?: string;
  /** IANA name. @default Etc/UTC */
  readonly timeZone?: string;
}

/** Finds the person of an `Authorization` header; null when there is none or it is not known. */
export type Authenticate = (authorization: string | null) => SignedIn | null;

/** The person behind a request, or the answer that turns it away. */
export function signedIn(context: Context, authenticate: Authenticate): SignedIn | Response {
  const person = authenticate(context.req.header('authorization') ?? null);
  return person ?? problem(401, 'Sign in as a person of the sandbox: Basic authentication, email:anything.');
}
