import type { Principal } from '../principal';
import type { Person } from '../site/people';
import type { Site } from '../site/site';
import { scopeMismatch, unauthorized } from './errors';

/** Header of Jira's 401 for unusable credentials (seen by third parties). */
const FAILED = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };

/**
 * HTTP Basic `email:anything`. No header is an anonymous caller.
 * @throws JiraError 401 for another scheme, an unknown e-mail, or an inactive person.
 */
export function authenticate(site: Site, authorization: string | null): Principal {
  if (authorization === null) return { kind: 'anonymous' };
  const [scheme, credentials] = authorization.trim().split(/\s+/, 2);
  if (scheme?.toLowerCase() !== 'basic' || credentials === undefined) throw unauthorized(undefined, FAILED);
  const decoded = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const email = (colon === -1 ? decoded : decoded.slice(0, colon)).toLowerCase();
  const person = [...site.people.values()].find((candidate) => candidate.email.toLowerCase() === email);
  // An app's account has no password: it calls through the Forge host only.
  if (!person?.active || person.accountType === 'app') throw unauthorized(undefined, FAILED);
  return { kind: 'user', accountId: person.accountId };
}

/**
 * Checks a principal given in process: its account must exist and be active.
 * @throws JiraError 401
 */
export function admit(site: Site, principal: Principal): Principal {
  if (principal.kind === 'anonymous') return principal;
  if (site.people.get(principal.accountId)?.active !== true) throw unauthorized(undefined, FAILED);
  return principal;
}

/** The person or the app's account of a principal; null if anonymous. */
export function personOf(site: Site, principal: Principal): Person | null {
  return principal.kind === 'anonymous' ? null : (site.people.get(principal.accountId) ?? null);
}

/**
 * The caller's account id.
 * @throws JiraError 401 if anonymous.
 */
export function accountIdOf(principal: Principal): string {
  if (principal.kind === 'anonymous') throw unauthorized();
  return principal.accountId;
}

/**
 * The gateway's check of an app's scopes. A caller without `scopes` is not limited.
 * @throws JiraError 401 with `x-failure-category`, as third parties saw it.
 */
export function requireScopes(principal: Principal, scopes: readonly string[]): void {
  if (principal.kind === 'anonymous' || principal.scopes === undefined) return;
  const granted = principal.scopes;
  if (scopes.every((scope) => granted.has(scope))) return;
  throw scopeMismatch(scopes.filter((scope) => !granted.has(scope)));
}
