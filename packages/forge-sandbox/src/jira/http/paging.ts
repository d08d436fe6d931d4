import type { JiraContext } from './context';
import type { Query } from './query';

/** A page of an ordered list. */
export interface Window {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Jira's page of values. `nextPage` is present if values are left. */
export interface Page<Value> {
  readonly self: string;
  readonly nextPage?: string;
  readonly maxResults: number;
  readonly startAt: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly Value[];
}

/** Reads `startAt` and `maxResults`. A number above `maximum` is reduced to it, as in Jira. @throws JiraError 400 */
export function readWindow(query: Query<'startAt' | 'maxResults'>, usual = 50, maximum = usual): Window {
  return {
    startAt: query.integer('startAt', 0),
    maxResults: Math.min(query.integer('maxResults', usual), maximum),
  };
}

/** Cuts a page out of `all` and applies `show` to each value. */
export function page<Item, Value>(
  context: JiraContext,
  request: Request,
  all: readonly Item[],
  window: Window,
  show: (item: Item) => Value,
): Page<Value> {
  const { startAt, maxResults } = window;
  const values = all.slice(startAt, startAt + maxResults).map(show);
  const isLast = startAt + values.length >= all.length;
  return {
    self: pageUrl(context, request, window),
    ...(isLast ? {} : { nextPage: pageUrl(context, request, { startAt: startAt + maxResults, maxResults }) }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values,
  };
}

/** Most values of an expansion inside another object (documented in examples). */
const EXPANDED = 100;

/** The first page of a list inside another object. It has no address of its own. */
export function expandedPage<Value>(all: readonly Value[]): Omit<Page<Value>, 'self' | 'nextPage'> {
  return {
    isLast: all.length <= EXPANDED,
    maxResults: EXPANDED,
    startAt: 0,
    total: all.length,
    values: all.slice(0, EXPANDED),
  };
}

function pageUrl(context: JiraContext, request: Request, { startAt, maxResults }: Window): string {
  const asked = new URL(request.url);
  asked.searchParams.set('startAt', String(startAt));
  asked.searchParams.set('maxResults', String(maxResults));
  return `${context.baseUrl}${asked.pathname}${asked.search}`;
}
