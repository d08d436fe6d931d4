import { Queue } from '@forge/events';
import * as z from 'zod';
import { LONGEST_DELAY } from '../../effects/retries';

/** The body of an event of the queue `install`. */
export const RUN_EVENT = z.object({ projectId: z.string() });

/** Queues a run of the app, because a run takes longer than a resolver may. A longer wait takes several events. */
export async function queueRun(projectId: string, delayInSeconds = 0): Promise<void> {
  await new Queue({ key: 'install' }).push({
    body: { projectId },
    delayInSeconds: Math.min(LONGEST_DELAY, delayInSeconds),
  });
}
