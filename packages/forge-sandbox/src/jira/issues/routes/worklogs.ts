import type { Hono } from 'hono';
import { z } from 'zod';
import { accountIdOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { JiraError, badField, notImitated } from '../../http/errors';
import { readWindow } from '../../http/paging';
import { can } from '../../http/permissions';
import { created, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Issue, Worklog } from '../../site/issues';
import type { Json } from '../../site/json';
import { logWork } from '../../engine/logWork';
import { parseDuration } from '../../engine/fields/dateKinds';
import { commentProblem } from '../../engine/fields/input';
import { jsonValue, visibleIssue } from '../access';
import { worklogBean } from '../beans/activity';

const worklogBody = z.strictObject({
  timeSpent: z.string().optional(),
  timeSpentSeconds: z.number().int().optional(),
  started: z.string().optional(),
  comment: jsonValue.optional(),
});

/** Work logged on an issue, oldest first. */
export function worklogRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/worklog',
    scopes: ['read:jira-work'],
    anonymous: true,
    query: ['startAt', 'maxResults', 'startedAfter', 'startedBefore'],
    handler({ principal, params, query }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const after = query.integer('startedAfter', Number.MIN_SAFE_INTEGER);
      const before = query.integer('startedBefore', Number.MAX_SAFE_INTEGER);
      const all = issue.worklogs.filter(({ started }) => Date.parse(started) >= after && Date.parse(started) < before);
      const { startAt, maxResults } = readWindow(query, 5_000);
      const worklogs = all.slice(startAt, startAt + maxResults).map((worklog) => worklogBean(context, issue, worklog));
      return ok({ startAt, maxResults, total: all.length, worklogs });
    },
  });

  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/worklog',
    scopes: ['write:jira-work'],
    query: ['notifyUsers', 'adjustEstimate'],
    body: worklogBody,
    handler({ principal, params, query, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const adjust = query.word('adjustEstimate', ['auto', 'leave', 'new', 'manual']) ?? 'auto';
      if (adjust === 'new' || adjust === 'manual') throw notImitated(`adjustEstimate=${adjust}`);
      if (!can(context, principal, 'WORK_ON_ISSUES', issue.projectId)) {
        throw badField('worklog', 'You do not have the permission to associate a worklog to this issue.');
      }
      const worklog = logWork(context, issue, accountIdOf(principal), readWork(context, body), adjust);
      return created(show(context, issue, worklog));
    },
  });
}

const show = (context: JiraContext, issue: Issue, worklog: Worklog): unknown => worklogBean(context, issue, worklog);

/** @throws JiraError 400 in Jira's words (seen in its own interface). */
function readWork(
  context: JiraContext,
  body: z.infer<typeof worklogBody>,
): { seconds: number; started: string; comment: Json } {
  const { timeSpent, timeSpentSeconds, started, comment = null } = body;
  if (timeSpent !== undefined && timeSpentSeconds !== undefined) {
    throw new JiraError(400, ["Give 'timeSpent' or 'timeSpentSeconds', not both."]);
  }
  const seconds = timeSpent === undefined ? timeSpentSeconds : parseDuration(timeSpent);
  if (seconds === undefined) throw badField('timeLogged', 'You must indicate the time spent working.');
  if (seconds === null) throw badField('timeLogged', 'Invalid time duration entered.');
  if (seconds < 60) throw badField('timeLogged', 'Worklog must not be less than a minute.');
  const problem = comment === null ? null : commentProblem(comment);
  if (problem !== null) throw badField('comment', problem);
  return { seconds, started: readStart(context, started), comment };
}

function readStart(context: JiraContext, started: string | undefined): string {
  if (started === undefined) return context.clock.now().toISOString();
  const instant = new Date(started.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(started) || Number.isNaN(instant.getTime())) {
    throw badField('started', `Error parsing time: ${started}`);
  }
  return instant.toISOString();
}
