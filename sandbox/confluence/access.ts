import type { Principal } from '../jira/principal';
import { noPage, unauthorized } from './errors';
import type { ConfluenceSite, Page } from './site';

/** Who calls; Confluence has no anonymous access here. */
export type Caller = Exclude<Principal, { readonly kind: 'anonymous' }>;

/** @throws ConfluenceError 401 for nobody. */
export function callerOf(principal: Principal): Caller {
  if (principal.kind === 'anonymous') throw unauthorized();
  return principal;
}

/** A page's restriction holds for everybody who is not named, administrators and apps too (documented). */
export function maySee(page: Page, { accountId }: Caller): boolean {
  return page.restrictedTo === null || page.restrictedTo.has(accountId);
}

/** @throws ConfluenceError 404 when there is no such page, or none for this caller. */
export function pageFor(site: ConfluenceSite, caller: Caller, id: string): Page {
  const page = site.pages.get(id);
  if (page === undefined || !maySee(page, caller)) throw noPage(id);
  return page;
}
