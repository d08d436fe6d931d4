import type { Hono } from 'hono';
import { jiraStatusBean } from '../beans/status';
import type { JiraContext } from '../http/context';
import { badRequest } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { ok } from '../http/responses';
import { route } from '../http/route';
import { administerWorkflows, WORKFLOW_SCOPES } from './workflows/access';

/** Most statuses that one request may name (documented). */
const IDS_PER_REQUEST = 50;

/** Routes that read statuses: by id, by name, by part of a name. */
export function statusRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  route(app, {
    method: 'GET',
    path: '/statuses',
    scopes: WORKFLOW_SCOPES,
    query: ['id'],
    handler: ({ principal, query }) => {
      administerWorkflows(context, principal);
      const ids = listed(query.all('id'), 'status IDs');
      return ok([...new Set(ids)].flatMap((id) => site.statuses.get(id) ?? []).map(jiraStatusBean));
    },
  });

  route(app, {
    method: 'GET',
    path: '/statuses/byNames',
    scopes: WORKFLOW_SCOPES,
    query: ['name'],
    handler: ({ principal, query }) => {
      administerWorkflows(context, principal);
      const names = new Set(listed(query.all('name'), 'status names').map((name) => name.toLowerCase()));
      return ok([...site.statuses.values()].filter(({ name }) => names.has(name.toLowerCase())).map(jiraStatusBean));
    },
  });

  route(app, {
    method: 'GET',
    path: '/statuses/search',
    scopes: WORKFLOW_SCOPES,
    query: ['startAt', 'maxResults', 'searchString', 'statusCategory'],
    handler: ({ principal, query, request }) => {
      administerWorkflows(context, principal);
      const text = query.text('searchString')?.toLowerCase() ?? '';
      const wanted = query.word('statusCategory', ['TODO', 'IN_PROGRESS', 'DONE']);
      const found = [...site.statuses.values()].filter(
        ({ name, statusCategory }) =>
          name.toLowerCase().includes(text) && (wanted ?? statusCategory) === statusCategory,
      );
      return ok(page(context, request, found, readWindow(query, 200), jiraStatusBean));
    },
  });
}

/** @throws JiraError 400 if there are no values or too many. */
export function listed(values: readonly string[], what: string): readonly string[] {
  if (values.length < 1 || values.length > IDS_PER_REQUEST) {
    throw badRequest(`Between 1 and ${IDS_PER_REQUEST} ${what} have to be provided.`);
  }
  return values;
}
