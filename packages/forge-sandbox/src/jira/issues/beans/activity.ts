import type { JiraContext } from '../../http/context';
import type { Attachment, ChangelogEntry, Comment, Issue, Worklog } from '../../site/issues';
import { showDuration } from '../../engine/fields/dateKinds';
import { accountBean } from '../../engine/shapes/account';
import { jiraTime } from '../../engine/shapes/time';

type Bean = Record<string, unknown>;

const issueUrl = (context: JiraContext, issue: Issue): string => `${context.baseUrl}/rest/api/3/issue/${issue.id}`;

export const commentBean = (context: JiraContext, issue: Issue, comment: Comment): Bean => ({
  self: `${issueUrl(context, issue)}/comment/${comment.id}`,
  id: comment.id,
  author: accountBean(context, comment.authorAccountId),
  body: comment.body,
  updateAuthor: accountBean(context, comment.updateAuthorAccountId ?? comment.authorAccountId),
  created: jiraTime(comment.created),
  updated: jiraTime(comment.updated),
  ...(comment.visibility === undefined ? {} : { visibility: comment.visibility }),
  jsdPublic: comment.internal !== true,
});

export const worklogBean = (context: JiraContext, issue: Issue, worklog: Worklog): Bean => ({
  self: `${issueUrl(context, issue)}/worklog/${worklog.id}`,
  author: accountBean(context, worklog.authorAccountId),
  updateAuthor: accountBean(context, worklog.authorAccountId),
  ...(worklog.comment === null ? {} : { comment: worklog.comment }),
  created: jiraTime(worklog.created),
  updated: jiraTime(worklog.created),
  started: jiraTime(Date.parse(worklog.started)),
  timeSpent: showDuration(worklog.timeSpentSeconds),
  timeSpentSeconds: worklog.timeSpentSeconds,
  id: worklog.id,
  issueId: issue.id,
});

/** An attachment inside an issue. The id is a string here and a number in `GET /attachment/{id}` (contract). */
export const attachmentBean = (context: JiraContext, attachment: Attachment): Bean => ({
  self: `${context.baseUrl}/rest/api/3/attachment/${attachment.id}`,
  id: attachment.id,
  filename: attachment.filename,
  author: accountBean(context, attachment.authorAccountId),
  created: jiraTime(attachment.created),
  size: attachment.content.length,
  mimeType: attachment.mimeType,
  content: `${context.baseUrl}/rest/api/3/attachment/content/${attachment.id}`,
});

export const changelogBean = (context: JiraContext, entry: ChangelogEntry): Bean => ({
  id: entry.id,
  author: accountBean(context, entry.authorAccountId),
  created: jiraTime(entry.created),
  items: entry.items,
});

/** The watchers' count. `GET /watchers` adds the people. */
export const watchesBean = (context: JiraContext, issue: Issue, accountId: string | null): Bean => ({
  self: `${context.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
  watchCount: issue.watcherAccountIds.size,
  isWatching: accountId !== null && issue.watcherAccountIds.has(accountId),
});
