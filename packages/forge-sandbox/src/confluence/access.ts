import type { Principal } from '../jira/principal';
import { noPage, unauthorized } from './errors';
import type { ConfluenceSite, Page } from './site';

/** The caller. Confluence has no anonymous access here. */
export type Caller = Exclude<Principal, { readonly kind: 'anonymous' }>;

/** @throws ConfluenceError 401 if the caller is anonymous. */
export function callerOf(principal: Principal): Caller {
  if (principal.kind === 'anonymous') throw unauthorized();
  return principal;
}

/** Whether the caller may see the page. A restriction also holds for administrators and apps (documented). */
export function maySee(page: Page, { accountId }: Caller): boolean {
  return page.restrictedTo === null || page.restrictedTo.has(accountId);
}

/** @throws ConfluenceError 404 if the page does not exist or the caller may not see it. */
export function pageFor(site: ConfluenceSite, caller: Caller, id: string): Page {
  const page = site.pages.get(id);
  if (page === undefined || !maySee(page, caller)) throw noPage(id);
  return page;
}
