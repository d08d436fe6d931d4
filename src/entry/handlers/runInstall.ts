import { randomUUID } from 'node:crypto';
import { execute, type Turn } from '../../install/apply/execute';
import { returnLease, takeLease } from '../../install/lease';
import type { RunSetting } from '../../install/run/startRun';
import { installationStore, isAskedToCancel } from '../../install/store';
import { checkInstallation } from '../checkInstallation';
import { appIdentity, asApp } from '../clients';
import { log, logFailure } from '../log';
import { queueRun, RUN_EVENT } from '../queues/install';

/** Delay before another try while another run is active; seconds. */
const BUSY = 15;
/** Duration of a turn, out of the function's 900 s; milliseconds. The rest is for the last call. */
const TURN = 600_000;

/** The surroundings of a turn of a run. */
function runSetting(): RunSetting {
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
  const { projectId } = RUN_EVENT.parse(event.body);
  const holder = randomUUID();
  if (!(await takeLease(holder, Date.now()))) {
    await queueRun(projectId, BUSY);
    return;
  }
  try {
    const turn = await execute(projectId, installationStore, runSetting());
    if (turn !== undefined) await after(projectId, turn);
  } catch (error) {
    logFailure('install', { projectId }, error);
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
