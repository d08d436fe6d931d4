import { accountIdOf } from '../http/authentication';
import type { JiraContext } from '../http/context';
import { JiraError, conflict } from '../http/errors';
import type { Principal } from '../principal';
import type { Task } from '../site/configuration';
import type { Json } from '../site/json';

/** Long work for some projects. */
export interface Work {
  readonly description: string;
  /** Projects whose workflows no other call may change while the work runs. */
  readonly projectIds: readonly string[];
  /** Ids of the objects that show this task while it changes them. @default none */
  readonly subjectIds?: readonly string[];
  /** Does the work. Called once, at the end of the task: the site may have changed since the request. */
  do(): Json;
}

/** A task that still runs. */
interface Run {
  readonly work: Work;
  readonly failure: string | null;
  readonly polls: number;
  asked: number;
}

const runs = new WeakMap<Task, Run>();

/**
 * Does asynchronous work and returns the task as it was when queued. The work is done at once, so that no result
 * depends on timing. The fault `slowTasks` delays it until callers have asked for the task often enough.
 */
export function runTask(context: JiraContext, principal: Principal, work: Work): Task {
  const { polls, failure } = context.faults.taskFate();
  const task: Task = {
    id: String(context.site.nextId()),
    description: work.description,
    creatorAccountId: accountIdOf(principal),
    status: 'ENQUEUED',
    progress: 0,
    message: '',
    result: null,
    submitted: context.clock.now().getTime(),
    finished: null,
  };
  const queued = { ...task };
  const run = { work, failure, polls, asked: 0 };
  if (polls === 0) end(context, task, run);
  else runs.set(task, run);
  context.site.tasks.set(task.id, task);
  return queued;
}

/** Advances a task when a caller asks for it: it waits, then runs, and ends after a number of questions. */
export function advance(context: JiraContext, task: Task): void {
  const run = runs.get(task);
  if (run === undefined) return;
  run.asked += 1;
  if (run.asked > run.polls) {
    end(context, task, run);
  } else if (run.asked > 1 || run.polls === 1) {
    task.status = 'RUNNING';
    task.progress = Math.floor((100 * run.asked) / (run.polls + 1));
  }
}

function end(context: JiraContext, task: Task, { work, failure }: Run): void {
  runs.delete(task);
  task.finished = context.clock.now().getTime();
  try {
    if (failure !== null) throw new JiraError(500, [failure]);
    task.result = work.do();
    task.status = 'COMPLETE';
    task.progress = 100;
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    task.status = 'FAILED';
    task.message = error.message;
  }
}

/** The task that runs for one of these projects; null if there is none. */
export function runningTask({ site }: JiraContext, projectIds: readonly string[]): Task | null {
  const running = [...site.tasks.values()].find((task) =>
    runs.get(task)?.work.projectIds.some((id) => projectIds.includes(id)),
  );
  return running ?? null;
}

/** The task that changes this workflow or field; null if there is none. */
export function taskOf({ site }: JiraContext, subjectId: string): Task | null {
  const running = [...site.tasks.values()].find((task) => runs.get(task)?.work.subjectIds?.includes(subjectId));
  return running ?? null;
}

/** Documented as the descriptions of the 409 answers. */
const ONGOING = {
  switch: 'Another workflow scheme switch task is already running.',
  update: 'Another workflow configuration update task is ongoing.',
} as const;

/** @throws JiraError 409 while a task runs for one of these projects. */
export function requireIdle(
  context: JiraContext,
  projectIds: readonly string[],
  operation: keyof typeof ONGOING,
): void {
  if (runningTask(context, projectIds) !== null) throw conflict(ONGOING[operation]);
}
