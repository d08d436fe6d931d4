import type { Hono } from 'hono';
import { z } from 'zod';
import { accountIdOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import { can } from '../../http/permissions';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Issue } from '../../site/issues';
import { accountBean } from '../../engine/shapes/account';
import { requirePermission, visibleIssue } from '../access';
import { watchesBean } from '../beans/activity';

const WRITE = ['write:jira-work'];

/** Routes for the watchers of an issue. */
export function watcherRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/watchers',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler({ principal, params }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const me = principal.kind === 'anonymous' ? null : principal.accountId;
      const all = can(context, principal, 'VIEW_VOTERS_AND_WATCHERS', issue.projectId);
      const shown = [...issue.watcherAccountIds].filter((accountId) => all || accountId === me);
      return ok({
        ...watchesBean(context, issue, me),
        watchers: shown.map((accountId) => accountBean(context, accountId)),
      });
    },
  });

  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/watchers',
    scopes: WRITE,
    // The body is a JSON string. Without one it means the caller (documented).
    body: z.string().optional(),
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const accountId = body ?? accountIdOf(principal);
      requireManage(context, principal, issue, accountId);
      issue.watcherAccountIds.add(accountId);
      return noContent();
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issue/:issueIdOrKey/watchers',
    scopes: WRITE,
    query: ['accountId'],
    handler({ principal, params, query }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const accountId = query.text('accountId');
      if (accountId === undefined) throw badRequest("The query parameter 'accountId' is required.");
      requireManage(context, principal, issue, accountId);
      issue.watcherAccountIds.delete(accountId);
      return noContent();
    },
  });
}

/** Every user may watch or stop watching. Adding and removing others needs a permission. @throws JiraError 403, 404 */
function requireManage(context: JiraContext, principal: Principal, issue: Issue, accountId: string): void {
  if (context.site.people.get(accountId)?.active !== true) throw notFound(`User '${accountId}' does not exist.`);
  if (accountId === accountIdOf(principal)) return;
  const message = 'You do not have permission to manage the watcher list.';
  requirePermission(context, principal, 'MANAGE_WATCHERS', issue, message);
}
