import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { page, readWindow } from '../../http/paging';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import { visibleIssue } from '../access';
import { changelogBean } from '../beans/activity';

/** An issue's history, oldest first. */
export function changelogRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/changelog',
    scopes: ['read:jira-work'],
    anonymous: true,
    query: ['startAt', 'maxResults'],
    handler({ principal, params, query, request }) {
      const { changelog } = visibleIssue(context, principal, params.issueIdOrKey);
      const window = readWindow(query, 100);
      return ok(page(context, request, changelog, window, (entry) => changelogBean(context, entry)));
    },
  });

  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/changelog/list',
    scopes: ['read:jira-work'],
    anonymous: true,
    body: z.strictObject({ changelogIds: z.array(z.number().int()) }),
    handler({ principal, params, body }) {
      const wanted = new Set(body.changelogIds.map(String));
      const { changelog } = visibleIssue(context, principal, params.issueIdOrKey);
      const histories = changelog.filter(({ id }) => wanted.has(id)).map((entry) => changelogBean(context, entry));
      return ok({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
    },
  });
}
