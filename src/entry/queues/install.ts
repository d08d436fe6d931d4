import { Queue } from '@forge/events';
import * as z from 'zod';

/** The body of an event of the queue `install`. */
export const RUN_EVENT = z.object({ projectId: z.string() });

/** Maximum delay of an event (documented); seconds. A longer wait takes several events. */
const LONGEST_DELAY = 900;

/** Queues a run of the app, because a run takes longer than a resolver may. */
export async function queueRun(projectId: string, delayInSeconds = 0): Promise<void> {
  await new Queue({ key: 'install' }).push({
    body: { projectId },
    delayInSeconds: Math.min(LONGEST_DELAY, delayInSeconds),
  });
}
