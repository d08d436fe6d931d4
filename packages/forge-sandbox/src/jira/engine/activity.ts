import type { JiraContext } from '../http/context';
import type { Attachment, Comment, Issue } from '../site/issues';
import type { NewAttachment, NewComment } from './expression/activity';

/** Adds a comment. The author then watches the issue, as Jira's default is. */
export function addComment(
  context: JiraContext,
  issue: Issue,
  authorAccountId: string,
  { body, visibility = null, internal = false }: NewComment,
): Comment {
  const created = context.clock.stamp();
  const comment: Comment = {
    ...{ id: String(context.site.nextId()), authorAccountId, body, created, updated: created },
    ...(visibility === null ? {} : { visibility }),
    ...(internal ? { internal } : {}),
  };
  issue.comments.push(comment);
  watch(context, issue, authorAccountId);
  return comment;
}

/** Stores a file. The caller adds the changelog item. */
export function addAttachment(
  context: JiraContext,
  issue: Issue,
  authorAccountId: string,
  file: NewAttachment,
): Attachment {
  const attachment: Attachment = {
    id: String(context.site.nextId()),
    authorAccountId,
    filename: file.filename,
    mimeType: file.mimeType,
    created: context.clock.stamp(),
    content: file.content,
  };
  issue.attachments.push(attachment);
  return attachment;
}

/** Autowatch for people, not for apps. */
export function watch({ site }: JiraContext, issue: Issue, accountId: string): void {
  if (site.people.get(accountId)?.accountType === 'atlassian') issue.watcherAccountIds.add(accountId);
}
