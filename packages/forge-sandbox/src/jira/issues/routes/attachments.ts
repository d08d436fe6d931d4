import type { Hono } from 'hono';
import { accountIdOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { JiraError, badRequest, forbidden, notFound } from '../../http/errors';
import { can } from '../../http/permissions';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Attachment, Issue } from '../../site/issues';
import { addAttachment } from '../../engine/activity';
import { attachmentChange, record } from '../../engine/changelog';
import { requirePermission, visibleIssue } from '../access';
import { attachmentBean } from '../beans/activity';
import { contentResponse } from '../content';
import { readFiles } from '../multipart';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

/** Routes for files of issues. */
export function attachmentRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/attachments',
    scopes: WRITE,
    async handler({ principal, params, request }) {
      requireNoCheck(request);
      const message = 'You do not have permission to create attachments for this issue.';
      requirePermission(
        context,
        principal,
        'CREATE_ATTACHMENTS',
        visibleIssue(context, principal, params.issueIdOrKey),
        message,
      );
      const { files } = await readFiles(request);
      if (files.length === 0) throw badRequest("Send at least one file, in multipart parts named 'file'.");
      // Read the issue again: another call may have deleted it during the upload.
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const accountId = accountIdOf(principal);
      const added = files.map((file) => addAttachment(context, issue, accountId, file));
      record(
        context,
        issue,
        accountId,
        added.map((attachment) => attachmentChange(attachment)),
      );
      return ok(added.map((attachment) => attachmentBean(context, attachment)));
    },
  });

  route(app, {
    method: 'GET',
    path: '/attachment/:id',
    scopes: READ,
    anonymous: true,
    handler({ principal, params }) {
      const { attachment } = findAttachment(context, principal, params.id);
      return ok({ ...attachmentBean(context, attachment), id: Number(attachment.id) });
    },
  });

  route(app, {
    method: 'GET',
    path: '/attachment/content/:id',
    scopes: READ,
    anonymous: true,
    query: ['redirect'],
    handler({ principal, params, query, request }) {
      const { attachment } = findAttachment(context, principal, params.id);
      if (query.flag('redirect', true)) {
        const location = `${context.baseUrl}/rest/api/3/attachment/content/${attachment.id}?redirect=false`;
        return new Response(null, { status: 303, headers: { location } });
      }
      return contentResponse(attachment, request.headers.get('range'));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/attachment/:id',
    scopes: WRITE,
    handler({ principal, params }) {
      const { issue, attachment } = findAttachment(context, principal, params.id);
      const accountId = accountIdOf(principal);
      const own =
        attachment.authorAccountId === accountId && can(context, principal, 'DELETE_OWN_ATTACHMENTS', issue.projectId);
      if (!own && !can(context, principal, 'DELETE_ALL_ATTACHMENTS', issue.projectId)) {
        throw forbidden(`You do not have permission to delete attachment with id: ${attachment.id}`);
      }
      issue.attachments.splice(issue.attachments.indexOf(attachment), 1);
      record(context, issue, accountId, [attachmentChange(attachment, true)]);
      return noContent();
    },
  });
}

/** @throws JiraError 403: Jira blocks form posts without this header (documented). */
export function requireNoCheck(request: Request): void {
  if (request.headers.get('x-atlassian-token')?.toLowerCase() === 'no-check') return;
  throw new JiraError(403, ['XSRF check failed']);
}

/** @throws JiraError 404 */
function findAttachment(
  context: JiraContext,
  principal: Principal,
  id: string,
): { issue: Issue; attachment: Attachment } {
  for (const issue of context.site.issues.values()) {
    const attachment = issue.attachments.find((candidate) => candidate.id === id);
    if (attachment !== undefined && can(context, principal, 'BROWSE_PROJECTS', issue.projectId)) {
      return { issue, attachment };
    }
  }
  throw notFound(`The attachment with id '${id}' does not exist`);
}
