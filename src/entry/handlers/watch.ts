import { checks } from '../../install/check/store';
import type { Installation } from '../../install/model/installation';
import { isUnderWay } from '../../install/model/underWay';
import { checkInstallation } from '../checkInstallation';
import { queueRun } from '../queues/install';
import { forEachInstallation } from './forEachInstallation';

const DAY = 86_400_000;

/**
 * The scheduled trigger `installation-watch`, once an hour. It resumes runs whose event was lost, and checks every
 * installation once a day.
 */
export async function watch(): Promise<{ readonly statusCode: number }> {
  await forEachInstallation('watch', watchOver);
  return { statusCode: 204 };
}

async function watchOver(installation: Installation): Promise<void> {
  const { projectId, state, applied } = installation;
  const now = Date.now();
  const isOpen = state === 'queued' || state === 'running' || state === 'paused';
  if (isOpen && !isUnderWay(installation, now)) await queueRun(projectId);
  // After a failed or stopped run, the earlier installation is still in force.
  if (isOpen || applied === null) return;
  const last = await checks.read(projectId);
  if (last === undefined || now - Date.parse(last.at) >= DAY) await checkInstallation(projectId, null);
}
