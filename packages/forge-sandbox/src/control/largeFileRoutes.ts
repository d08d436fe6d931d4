import { Hono } from 'hono';
import * as z from 'zod';
import type { JiraSandbox } from '../jira';
import { addAttachment } from '../jira/engine/activity';
import { attachmentChange, record } from '../jira/engine/changelog';
import { findIssue } from '../jira/engine/findIssue';
import { generatedContent } from '../jira/site/content';

const FILE = z.strictObject({
  issueKey: z.string(),
  accountId: z.string(),
  filename: z.string().min(1).max(255),
  /** Bytes. */
  size: z
    .int()
    .min(0)
    .max(2 ** 32),
});

/**
 * Adds files larger than the memory: their bytes are generated at each reading. Jira's own route keeps the bytes it
 * gets.
 * Mounted at `/sandbox/large-files`.
 */
export function largeFileRoutes({ site, context }: JiraSandbox): Hono {
  const routes = new Hono();
  const refuse = (message: string): Response =>
    Response.json({ errorMessages: [message], errors: {} }, { status: 400 });
  routes.post('/', async (c) => {
    const body = FILE.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) {
      return refuse('Send {"issueKey": "DEMO-1", "accountId": "…", "filename": "data.sql", "size": 314572800}.');
    }
    const { issueKey, accountId, filename, size } = body.data;
    const issue = findIssue(context, issueKey);
    if (issue === null) return refuse(`There is no issue ${issueKey}.`);
    if (!site.people.has(accountId)) return refuse(`There is nobody with the account id ${accountId}.`);
    const file = { filename, mimeType: 'application/octet-stream', content: generatedContent(size) };
    const attachment = addAttachment(context, issue, accountId, file);
    record(context, issue, accountId, [attachmentChange(attachment)]);
    return c.json({ id: attachment.id });
  });
  return routes;
}
