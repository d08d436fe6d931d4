import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badRequest, notImitated } from '../../http/errors';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import { fieldsOfIssueType } from '../../engine/fields/screens';
import { projectOf } from '../../engine/transitions';
import { ISSUE_EXPANSIONS, RECENT_HISTORY, fieldNames, fieldSchemas, issueBean } from '../beans/issue';
import { fieldSelection, propertySelection } from '../beans/selection';
import { searchIssues } from '../jql/search';
import { pageToken, readPageToken } from '../pageToken';

const SCOPES = ['read:jira-work'];

/** Issues in one page: 5,000 if only ids and keys are requested (documented), otherwise 100 (seen live). */
const LARGEST_PAGE = { plain: 5_000, full: 100 };

interface SearchRequest {
  readonly jql: string;
  readonly nextPageToken: string | undefined;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

const searchBody = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().nullable().optional(),
  maxResults: z.number().int().min(0).optional(),
  fields: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
  expand: z.string().optional(),
  fieldsByKeys: z.boolean().optional(),
  // Results here are always up to date, so there is nothing to reconcile.
  reconcileIssues: z.array(z.number().int()).optional(),
});

/** Searching issues with JQL. */
export function searchRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/search/jql',
    scopes: SCOPES,
    anonymous: true,
    query: [
      'jql',
      'nextPageToken',
      'maxResults',
      'fields',
      'properties',
      'expand',
      'fieldsByKeys',
      'failFast',
      'reconcileIssues',
    ],
    handler({ principal, query }) {
      return search(context, principal, {
        jql: query.text('jql') ?? '',
        nextPageToken: query.text('nextPageToken'),
        maxResults: query.integer('maxResults', 50),
        fields: query.list('fields'),
        properties: query.list('properties'),
        expand: query.list('expand'),
      });
    },
  });

  route(app, {
    method: 'POST',
    path: '/search/jql',
    scopes: SCOPES,
    anonymous: true,
    body: searchBody,
    handler: ({ principal, body }) =>
      search(context, principal, {
        jql: body.jql ?? '',
        nextPageToken: body.nextPageToken ?? undefined,
        maxResults: body.maxResults ?? 50,
        fields: body.fields ?? [],
        properties: body.properties ?? [],
        expand: (body.expand ?? '').split(',').filter((word) => word !== ''),
      }),
  });

  route(app, {
    method: 'POST',
    path: '/search/approximate-count',
    scopes: SCOPES,
    anonymous: true,
    body: z.strictObject({ jql: z.string().optional() }),
    handler: ({ principal, body }) => ok({ count: searchIssues(context, principal, body.jql ?? '').length }),
  });
}

function search(context: JiraContext, principal: Principal, request: SearchRequest): Response {
  const strange = request.expand.filter((word) => !ISSUE_EXPANSIONS.includes(word));
  if (strange.length > 0) throw notImitated(`expand=${strange.join(',')}`);
  if (request.properties.length > 5) throw badRequest('At most 5 properties can be asked for.');
  const start = request.nextPageToken === undefined ? 0 : readPageToken(request.nextPageToken, request.jql);
  const found = searchIssues(context, principal, request.jql);
  const plain = request.fields.every((name) => name === 'id' || name === 'key');
  const size = Math.min(request.maxResults, plain ? LARGEST_PAGE.plain : LARGEST_PAGE.full);
  const shown = found.slice(start, start + size);
  const isLast = start + shown.length >= found.length;
  const fields = fieldSelection(request.fields, 'id');
  // Names and schemas are given once for the whole page.
  const once = new Set<string>(request.expand.filter((word) => word === 'names' || word === 'schema'));
  const each = new Set(request.expand.filter((word) => !once.has(word)));
  const read = {
    fields,
    properties: propertySelection(request.properties),
    expand: each,
    recent: RECENT_HISTORY.search,
  };
  const all = shown.flatMap((issue) => fieldsOfIssueType(context, projectOf(context, issue), issue.issueTypeId));
  const selected = [...new Set(all)].filter(({ id }) => fields.has(id));
  return ok({
    issues: shown.map((issue) => issueBean(context, principal, issue, read)),
    ...(isLast ? {} : { nextPageToken: pageToken(start + shown.length, request.jql) }),
    isLast,
    ...(once.has('names') ? { names: fieldNames(selected) } : {}),
    ...(once.has('schema') ? { schema: fieldSchemas(selected) } : {}),
  });
}
