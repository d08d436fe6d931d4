import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { forbidden, notFound } from '../http/errors';
import { ADMINISTRATOR_PRIVILEGES, can } from '../http/permissions';
import { ok, seeOther } from '../http/responses';
import { route } from '../http/route';
import type { Task } from '../site/configuration';
import { advance } from './taskRuns';

/** 303 to a task that was just queued. */
export function taskResponse(context: JiraContext, task: Task): Response {
  return seeOther(taskUrl(context, task.id), taskBean(context, task));
}

export const taskUrl = (context: JiraContext, id: string): string => `${context.baseUrl}/rest/api/3/task/${id}`;

function taskBean(context: JiraContext, task: Task): Record<string, unknown> {
  const { finished } = task;
  const now = context.clock.now().getTime();
  return {
    self: taskUrl(context, task.id),
    id: task.id,
    description: task.description,
    status: task.status,
    ...(task.message === '' ? {} : { message: task.message }),
    ...(task.status === 'COMPLETE' ? { result: task.result } : {}),
    // An old numeric user id, without a meaning on Cloud. The sandbox numbers accounts in order of creation.
    submittedBy: 10_000 + [...context.site.people.keys()].indexOf(task.creatorAccountId),
    progress: task.progress,
    elapsedRuntime: (finished ?? now) - task.submitted,
    submitted: task.submitted,
    ...(task.status === 'ENQUEUED' ? {} : { started: task.submitted }),
    ...(finished === null ? {} : { finished }),
    lastUpdate: finished ?? now,
  };
}

export function taskRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/task/:taskId',
    scopes: ['read:jira-work'],
    handler: ({ principal, params: { taskId } }) => {
      const task = context.site.tasks.get(taskId);
      if (task === undefined) throw notFound(`The task ${taskId} was not found.`);
      const own = principal.kind !== 'anonymous' && principal.accountId === task.creatorAccountId;
      if (!own && !can(context, principal, 'ADMINISTER')) throw forbidden(ADMINISTRATOR_PRIVILEGES);
      advance(context, task);
      return ok(taskBean(context, task));
    },
  });
}
