import type { Hono } from 'hono';
import type { JiraContext } from '../../http/context';
import { forbidden } from '../../http/errors';
import { noContent } from '../../http/responses';
import { route } from '../../http/route';
import { visibleIssue } from '../access';
import { notification } from '../notification';
import { recipientsOf } from '../recipients';

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
