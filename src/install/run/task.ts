import { absent } from '../../jira/client';
import { getTask } from '../../jira/rest/workflows';
import { TaskFailed } from './faults';
import type { Run } from './run';

const RUNNING = new Set(['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED']);

/**
 * Polls a Jira task at growing intervals until it has ended. Throws `TaskFailed`, or `HandOver` when the time is up. It
 * saves the task's id first. The task continues without the app, so the next event must not start it again.
 */
export async function waitForTask(run: Run, taskId: string | null): Promise<void> {
  if (taskId === null) return;
  if (run.installation().awaited !== taskId) await run.save({ awaited: taskId });
  const outcome = await ended(run, taskId);
  await run.save({ awaited: null });
  if (outcome !== null) throw new TaskFailed(outcome);
}

/** Continues to wait for the task of an earlier turn. A task that Jira no longer knows has ended. */
export async function waitForAwaited(run: Run): Promise<void> {
  await waitForTask(run, run.installation().awaited ?? null);
}

/** The error message of a task; `null` if it succeeded. */
async function ended(run: Run, taskId: string): Promise<string | null> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 10_000)) {
    const task = await getTask(run.client, taskId).catch(absent);
    if (task === undefined || task.status === 'COMPLETE') return null;
    if (!RUNNING.has(task.status)) return task.message ?? task.status;
    await run.advance(0);
    await run.pause(wait);
  }
}
