import type { Context } from 'hono';
import { problem } from './problem';

/** A person who is signed in to the site. */
export interface SignedIn {
  readonly accountId: string;
  /** Forge's locale code. @default the manifest's default locale */
  readonly locale?: string;
  /** IANA name. @default Etc/UTC */
  readonly timeZone?: string;
}

/** The person of an `Authorization` header. Null if the header is missing or the person unknown. */
export type Authenticate = (authorization: string | null) => SignedIn | null;

/** The person behind a request, or the refusing response. */
export function signedIn(context: Context, authenticate: Authenticate): SignedIn | Response {
  const person = authenticate(context.req.header('authorization') ?? null);
  return person ?? problem(401, 'Sign in as a person of the sandbox: Basic authentication, email:anything.');
}
