import { absent } from '../../jira/client';
import { getTask } from '../../jira/rest/workflows';
import { TaskFailed } from '../parts/faults';
import type { Run } from './run';

const RUNNING = new Set(['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED']);

/**
 * Asks after a task of Jira's, less and less often, until it has ended. Throws `TaskFailed`, and `HandOver` in between.
 * Its id is saved first: what has begun goes on without us, and must not be begun again by the next event.
 */
export async function waitForTask(run: Run, taskId: string | null): Promise<void> {
  if (taskId === null) return;
  if (run.installation().awaited !== taskId) await run.save({ awaited: taskId });
  const outcome = await ended(run, taskId);
  await run.save({ awaited: null });
  if (outcome !== null) throw new TaskFailed(outcome);
}

/** Goes on waiting for the task that an earlier turn has begun. One that Jira knows no longer has ended. */
export async function waitForAwaited(run: Run): Promise<void> {
  await waitForTask(run, run.installation().awaited ?? null);
}

/** What went wrong; `null` when nothing did. */
async function ended(run: Run, taskId: string): Promise<string | null> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 10_000)) {
    const task = await getTask(run.client, taskId).catch(absent);
    if (task === undefined || task.status === 'COMPLETE') return null;
    if (!RUNNING.has(task.status)) return task.message ?? task.status;
    await run.advance(0);
    await run.pause(wait);
  }
}
