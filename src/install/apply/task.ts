import { getTask } from '../../jira/rest/workflows';
import { TaskFailed } from '../parts/faults';
import type { Run } from './run';

const RUNNING = new Set(['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED']);

/** Asks after a task of Jira's, less and less often, until it has ended. Throws `TaskFailed`, and `HandOver` in between. */
export async function waitForTask(run: Run, taskId: string | null): Promise<void> {
  if (taskId === null) return;
  for (let wait = 250; ; wait = Math.min(wait * 2, 10_000)) {
    const task = await getTask(run.client, taskId);
    if (task.status === 'COMPLETE') return;
    if (!RUNNING.has(task.status)) throw new TaskFailed(task.message ?? task.status);
    await run.advance(0);
    await run.pause(wait);
  }
}
