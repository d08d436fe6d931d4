import { wikiPlaceOf } from '../wiki/place';
import type { WikiPlace } from '../wiki/place';

/** The pages of the shell, with the parameters from the address. */
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

/** The page of a path. A trailing slash is ignored; issue keys are put into capitals. */
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
