import { randomUUID } from 'node:crypto';
import { Queue } from '@forge/events';
import * as z from 'zod';
import { execute, type Turn } from '../install/apply/execute';
import type { RunSetting } from '../install/apply/startRun';
import { returnLease, takeLease } from '../install/lease';
import { installationStore, isAskedToCancel } from '../install/store';
import { checkInstallation } from './check';
import { appIdentity, asApp } from './clients';
import { log } from './log';

const BODY = z.object({ projectId: z.string() });

/** The longest delay of an event (documented); seconds. Longer waits are made of several. */
const LONGEST_DELAY = 900;
/** How long to let another run finish before asking again; seconds. */
const BUSY = 15;
/** How long a turn may take of the 900 s that its function has; milliseconds. The rest is for the call that is on its way. */
const TURN = 600_000;

/** A run takes longer than a resolver may: it goes from the queue, as the app. */
export async function queueRun(projectId: string, delayInSeconds = 0): Promise<void> {
  await new Queue({ key: 'install' }).push({
    body: { projectId },
    delayInSeconds: Math.min(LONGEST_DELAY, delayInSeconds),
  });
}

/** What looking at a site or a turn of a run needs of its surroundings. */
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

/** The consumer of the queue `install`: one turn of a run, or none while another run has the site. */
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
  // What was written is read back: Jira's own check of a workflow lets a lot pass.
  if (state === 'installed') await checkInstallation(projectId, installation.startedBy);
}
