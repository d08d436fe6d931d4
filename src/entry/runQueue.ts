import { randomUUID } from 'node:crypto';
import { Queue } from '@forge/events';
import * as z from 'zod';
import { execute, type Turn } from '../install/apply/execute';
import type { RunSetting } from '../install/run/startRun';
import { returnLease, takeLease } from '../install/lease';
import { installationStore, isAskedToCancel } from '../install/store';
import { checkInstallation } from './check';
import { appIdentity, asApp } from './clients';
import { log } from './log';

const BODY = z.object({ projectId: z.string() });

/** Maximum delay of an event (documented); seconds. A longer wait takes several events. */
const LONGEST_DELAY = 900;
/** Delay before another try while another run is active; seconds. */
const BUSY = 15;
/** Duration of a turn, out of the function's 900 s; milliseconds. The rest is for the last call. */
const TURN = 600_000;

/** Queues a run of the app, because a run takes longer than a resolver may. */
export async function queueRun(projectId: string, delayInSeconds = 0): Promise<void> {
  await new Queue({ key: 'install' }).push({
    body: { projectId },
    delayInSeconds: Math.min(LONGEST_DELAY, delayInSeconds),
  });
}

/** The surroundings of a look at a site, or of a turn of a run. */
export function runSetting(): RunSetting {
  return {
    client: asApp(),
    app: appIdentity(),
    now: () => new Date(),
    uuid: randomUUID,
    pause: (duration) => new Promise<void>((resolve) => setTimeout(resolve, duration)),
    random: () => Math.random(),
    deadline: Date.now() + TURN,
    isCancelled: isAskedToCancel,
  };
}

/** The consumer of the queue `install`. It makes one turn of a run, or none while another run works on the site. */
export async function runInstall(event: { readonly body: unknown }): Promise<void> {
  const { projectId } = BODY.parse(event.body);
  const holder = randomUUID();
  if (!(await takeLease(holder, Date.now()))) {
    await queueRun(projectId, BUSY);
    return;
  }
  try {
    const turn = await execute(projectId, installationStore, runSetting());
    if (turn !== undefined) await after(projectId, turn);
  } catch (error) {
    log('error', { event: 'install', projectId, error: error instanceof Error ? error.name : 'unknown' });
    throw error;
  } finally {
    await returnLease(holder);
  }
}

async function after(projectId: string, { installation, again }: Turn): Promise<void> {
  const { state, progress } = installation;
  log('info', { event: 'install', projectId, state, step: progress.step });
  if (again !== null) await queueRun(projectId, again);
  // The check reads back what the run wrote, because Jira's own check of a workflow misses many faults.
  if (state === 'installed') await checkInstallation(projectId, installation.startedBy);
}
