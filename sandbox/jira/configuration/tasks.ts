import type { Hono } from 'hono';
import { accountIdOf } from '../http/authentication';
import type { JiraContext } from '../http/context';
import { forbidden, notFound } from '../http/errors';
import { ADMINISTRATOR_PRIVILEGES, can } from '../http/permissions';
import { ok, seeOther } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { Task } from '../site/configuration';
import type { Json } from '../site/json';

/**
 * Does asynchronous work. Here it is done at once, so that nothing depends on timing; the task that is handed back is the
 * one of the moment it was queued, and `GET /task/{id}` shows it finished.
 */
export function runTask(context: JiraContext, principal: Principal, description: string, work: () => Json): Task {
  const now = context.clock.now().getTime();
  const task: Task = {
    id: String(context.site.nextId()),
    description,
    creatorAccountId: accountIdOf(principal),
    status: 'ENQUEUED',
    progress: 0,
    message: '',
    result: null,
    submitted: now,
    finished: null,
  };
  const queued = { ...task };
  task.result = work();
  task.status = 'COMPLETE';
  task.progress = 100;
  task.finished = now;
  context.site.tasks.set(task.id, task);
  return queued;
}

/** 303 to a task that was just queued. */
export function taskResponse(context: JiraContext, task: Task): Response {
  return seeOther(taskUrl(context, task.id), taskBean(context, task));
}

export const taskUrl = (context: JiraContext, id: string): string => `${context.baseUrl}/rest/api/3/task/${id}`;

function taskBean(context: JiraContext, task: Task): Record<string, unknown> {
  const { finished } = task;
  return {
    self: taskUrl(context, task.id),
    id: task.id,
    description: task.description,
    status: task.status,
    ...(task.message === '' ? {} : { message: task.message }),
    ...(task.status === 'COMPLETE' ? { result: task.result } : {}),
    // An old numeric user id, which says nothing on Cloud; the sandbox numbers accounts in the order they came.
    submittedBy: 10_000 + [...context.site.people.keys()].indexOf(task.creatorAccountId),
    progress: task.progress,
    elapsedRuntime: (finished ?? task.submitted) - task.submitted,
    submitted: task.submitted,
    ...(finished === null ? {} : { started: task.submitted, finished }),
    lastUpdate: finished ?? task.submitted,
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
      return ok(taskBean(context, task));
    },
  });
}
