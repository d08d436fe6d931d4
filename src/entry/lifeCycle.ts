import { randomUUID } from 'node:crypto';
import { checks } from '../install/check/store';
import { isUnderWay } from './admin/quiet';
import type { Installation } from '../install/installation';
import { stripRules } from '../install/removal/stripRules';
import { listInstallations } from '../install/store';
import { checkInstallation } from './check';
import { appIdentity, asApp } from './clients';
import { log } from './log';
import { queueRun } from './runQueue';

const DAY = 86_400_000;
/** How long to wait for Jira before an uninstallation, of the 55 s that its function has; milliseconds. */
const BUDGET = 40_000;

/** What a scheduled function answers (documented). */
interface Answer {
  readonly statusCode: number;
}

/**
 * Once an hour: goes on with runs whose event was lost, and once a day reads every installation back. One project that
 * fails does not keep the others waiting.
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
  // After a run that failed or was stopped, what was in force before is still to hold.
  if (isOpen || applied === null) return;
  const last = await checks.read(projectId);
  if (last === undefined || now - Date.parse(last.at) >= DAY) await checkInstallation(projectId, null);
}

/**
 * Before the app is uninstalled: takes its rules out of every workflow, as the rules of an app that is gone block every
 * transition. Whatever goes wrong here is ignored by the platform; whoever can removes the procedure on the page first.
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
