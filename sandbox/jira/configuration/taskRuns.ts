import { accountIdOf } from '../http/authentication';
import type { JiraContext } from '../http/context';
import { JiraError, conflict } from '../http/errors';
import type { Principal } from '../principal';
import type { Task } from '../site/configuration';
import type { Json } from '../site/json';

/** Long work to be done for some projects. */
export interface Work {
  readonly description: string;
  /** Nobody else may change the workflows of these while it runs. */
  readonly projectIds: readonly string[];
  /** What is being changed, by id, when it is one thing that shows its task. @default nothing */
  readonly subjectIds?: readonly string[];
  /** Does all of it. Called once, when the task ends: the site may have changed since it was asked for. */
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
 * Does asynchronous work, and hands back the task as it was when it was queued. It is done at once, so that nothing
 * depends on timing, unless the fault `slowTasks` makes it wait until somebody has asked after it often enough.
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

/** Somebody asks how a task stands: first it waits, then it runs, and after so many questions it is done. */
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

/** The task that runs for one of these projects; null when none does. */
export function runningTask({ site }: JiraContext, projectIds: readonly string[]): Task | null {
  const running = [...site.tasks.values()].find((task) =>
    runs.get(task)?.work.projectIds.some((id) => projectIds.includes(id)),
  );
  return running ?? null;
}

/** The task that changes this workflow or field; null when none does. */
export function taskOf({ site }: JiraContext, subjectId: string): Task | null {
  const running = [...site.tasks.values()].find((task) => runs.get(task)?.work.subjectIds?.includes(subjectId));
  return running ?? null;
}

/** Documented as the descriptions of the answers 409; the words are taken from there. */
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
