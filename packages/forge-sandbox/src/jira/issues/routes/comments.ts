import type { Hono } from 'hono';
import { z } from 'zod';
import { accountIdOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { JiraError, badRequest, notFound } from '../../http/errors';
import { readWindow } from '../../http/paging';
import { can } from '../../http/permissions';
import { created, noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Comment, Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import { addComment } from '../../engine/activity';
import { record } from '../../engine/changelog';
import { readVisibility, visibleComments } from '../../engine/commentVisibility';
import { commentProblem } from '../../engine/fields/input';
import { jsonValue, requirePermission, visibleIssue } from '../access';
import { commentBean } from '../beans/activity';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];
/** Only one property of comments is imitated: the one that hides a comment from a service project's customers. */
const commentBody = z.strictObject({
  body: jsonValue.optional(),
  visibility: jsonValue.optional(),
  properties: z
    .array(z.strictObject({ key: z.literal('sd.public.comment'), value: z.strictObject({ internal: z.boolean() }) }))
    .optional(),
});
const editBody = commentBody.pick({ body: true });

/** Comments of an issue. They leave no trace in its changelog. */
export function commentRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/comment',
    scopes: READ,
    anonymous: true,
    query: ['startAt', 'maxResults', 'orderBy'],
    handler({ principal, params, query }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const order = query.word('orderBy', ['created', '+created', ' created', '-created']);
      const visible = visibleComments(context, principal, issue);
      const all = order === '-created' ? [...visible].reverse() : visible;
      const { startAt, maxResults } = readWindow(query, 100, 5_000);
      const comments = all.slice(startAt, startAt + maxResults).map((comment) => commentBean(context, issue, comment));
      return ok({ startAt, maxResults, total: all.length, comments });
    },
  });

  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/comment',
    scopes: WRITE,
    body: commentBody,
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const message = 'You do not have the permission to comment on this issue.';
      requirePermission(context, principal, 'ADD_COMMENTS', issue, message);
      const read = readVisibility(context, body.visibility);
      if ('problem' in read) throw new JiraError(400, [], { commentLevel: read.problem });
      const internal = body.properties?.some(({ value }) => value.internal) ?? false;
      const added = { body: readText(body.body), visibility: read.visibility, internal };
      const comment = addComment(context, issue, accountIdOf(principal), added);
      record(context, issue, accountIdOf(principal), []);
      return created(commentBean(context, issue, comment));
    },
  });

  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/comment/:id',
    scopes: READ,
    anonymous: true,
    handler({ principal, params }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      return ok(commentBean(context, issue, findComment(context, principal, issue, params.id)));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issue/:issueIdOrKey/comment/:id',
    scopes: WRITE,
    query: ['notifyUsers'],
    body: editBody,
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const comment = findComment(context, principal, issue, params.id);
      requireOwn(context, principal, issue, comment, 'EDIT', 'edit');
      comment.body = readText(body.body);
      comment.updated = context.clock.stamp();
      comment.updateAuthorAccountId = accountIdOf(principal);
      record(context, issue, accountIdOf(principal), []);
      return ok(commentBean(context, issue, comment));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issue/:issueIdOrKey/comment/:id',
    scopes: WRITE,
    handler({ principal, params }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const comment = findComment(context, principal, issue, params.id);
      requireOwn(context, principal, issue, comment, 'DELETE', 'delete');
      issue.comments.splice(issue.comments.indexOf(comment), 1);
      record(context, issue, accountIdOf(principal), []);
      return noContent();
    },
  });
}

/** @throws JiraError 404, also for a comment that the caller may not see */
function findComment(context: JiraContext, principal: Principal, issue: Issue, id: string): Comment {
  const visible = visibleComments(context, principal, issue);
  const comment = visible.find((candidate) => candidate.id === id);
  if (comment === undefined) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
}

/** @throws JiraError 400, as documented for comments: not 403. */
function requireOwn(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  comment: Comment,
  verb: 'EDIT' | 'DELETE',
  word: string,
): void {
  const own = principal.kind !== 'anonymous' && comment.authorAccountId === principal.accountId;
  const all = can(context, principal, `${verb}_ALL_COMMENTS`, issue.projectId);
  if (all || (own && can(context, principal, `${verb}_OWN_COMMENTS`, issue.projectId))) return;
  throw badRequest(`You do not have permission to ${word} comment with id: ${comment.id}`);
}

/** @throws JiraError 400 */
function readText(body: Json | undefined): Json {
  const problem = commentProblem(body);
  if (problem !== null || body === undefined) throw new JiraError(400, [], { comment: problem ?? '' });
  return body;
}
