import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { forbidden } from '../../http/errors';
import { noContent } from '../../http/responses';
import { route } from '../../http/route';
import { visibleIssue } from '../access';
import { recipientsOf } from '../recipients';

const groupName = z.strictObject({ name: z.string().optional(), groupId: z.string().optional() });

export const notification = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .strictObject({
      reporter: z.boolean().optional(),
      assignee: z.boolean().optional(),
      watchers: z.boolean().optional(),
      voters: z.boolean().optional(),
      users: z.array(z.object({ accountId: z.string() })).optional(),
      groups: z.array(groupName).optional(),
      groupIds: z.array(z.string()).optional(),
    })
    .optional(),
  restrict: z
    .strictObject({
      groups: z.array(groupName).optional(),
      groupIds: z.array(z.string()).optional(),
      permissions: z.array(z.strictObject({ key: z.string().optional(), id: z.string().optional() })).optional(),
    })
    .optional(),
});

/** E-mail about an issue. The site's outbox gets one message to all recipients. */
export function notifyRoute(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/notify',
    scopes: ['write:jira-work'],
    body: notification,
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      if (!context.site.outgoingMail) throw forbidden('Outgoing emails are disabled.');
      const recipients = recipientsOf(context, principal, issue, body);
      context.site.outbox.push({
        to: recipients.map(({ email }) => email),
        subject: body.subject ?? `(${issue.key}) ${issue.summary}`,
        text: body.textBody ?? '',
        html: body.htmlBody ?? '',
        issueKey: issue.key,
        at: context.clock.now().toISOString(),
      });
      return noContent();
    },
  });
}
