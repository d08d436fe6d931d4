import { wikiPlaceOf } from '../wiki/place';
import type { WikiPlace } from '../wiki/place';

/** The pages of the shell and what each needs from the address. */
export type Route =
  | { readonly page: 'issues' }
  | { readonly page: 'jql' }
  | { readonly page: 'create' }
  | { readonly page: 'issue'; readonly issueKey: string }
  | { readonly page: 'outbox' }
  | { readonly page: 'project' }
  | { readonly page: 'admin' }
  | { readonly page: 'wiki'; readonly place: WikiPlace }
  | { readonly page: 'unknown' };

const FIXED: Readonly<Record<string, Route>> = {
  '/': { page: 'issues' },
  '/issues': { page: 'jql' },
  '/create': { page: 'create' },
  '/outbox': { page: 'outbox' },
  '/project': { page: 'project' },
  '/admin': { page: 'admin' },
};

/** The page a path names. A trailing slash is forgiven; issue keys are written in capitals. */
export function routeOf(path: string): Route {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const fixed = FIXED[trimmed === '' ? '/' : trimmed];
  if (fixed !== undefined) return fixed;
  const place = wikiPlaceOf(trimmed);
  if (place !== null) return { page: 'wiki', place };
  const issueKey = /^\/browse\/([A-Za-z][A-Za-z0-9_]*-\d+)$/.exec(trimmed)?.[1];
  return issueKey === undefined ? { page: 'unknown' } : { page: 'issue', issueKey: issueKey.toUpperCase() };
}

/** `?project=KEY` of the address, which chooses among several projects. */
export function projectKeyOf(search: string): string | null {
  return new URLSearchParams(search).get('project');
}
