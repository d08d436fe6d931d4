import { randomUUID } from 'node:crypto';
import { checks } from '../install/check/store';
import { isUnderWay } from './admin/quiet';
import type { Installation } from '../install/model/installation';
import { stripRules } from '../install/removal/stripRules';
import { listInstallations } from '../install/store';
import { checkInstallation } from './check';
import { appIdentity, asApp } from './clients';
import { log } from './log';
import { queueRun } from './runQueue';

const DAY = 86_400_000;
/** Time to wait for Jira before an uninstallation, out of the function's 55 s; milliseconds. */
const BUDGET = 40_000;

/** The answer of a scheduled function (documented). */
interface Answer {
  readonly statusCode: number;
}

/**
 * Runs once an hour. It resumes runs whose event was lost, and checks every installation once a day. A failing project
 * does not block the others.
 */
export async function watch(): Promise<Answer> {
  for (const installation of await listInstallations()) {
    await eachByItself('watch', installation, () => watchOver(installation));
  }
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

/**
 * Takes the app's rules out of every workflow before the app is uninstalled. Rules of an uninstalled app block every
 * transition. The platform ignores errors here. An administrator should remove the procedure on the page first.
 */
export async function beforeUninstall(): Promise<void> {
  const client = asApp();
  const until = Date.now() + BUDGET;
  const pause = async (duration: number): Promise<boolean> => {
    if (Date.now() + duration > until) return false;
    await new Promise<void>((resolve) => setTimeout(resolve, duration));
    return true;
  };
  for (const installation of await listInstallations()) {
    const workflow = installation.objects['workflow'];
    if (workflow === undefined) continue;
    await eachByItself('uninstall', installation, async () => {
      const done = await stripRules(client, workflow.id, appIdentity(), randomUUID, pause);
      if (!done) log('error', { event: 'uninstall', projectId: installation.projectId, state: 'rulesLeft' });
    });
  }
}

async function eachByItself(event: string, { projectId }: Installation, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    log('error', { event, projectId, error: error instanceof Error ? error.name : 'unknown' });
  }
}
