import { randomUUID } from 'node:crypto';
import { stripRules } from '../../install/removal/stripRules';
import { appIdentity, asApp } from '../clients';
import { log } from '../log';
import { forEachInstallation } from './forEachInstallation';

/** Time to wait for Jira before an uninstallation, out of the function's 55 s; milliseconds. */
const BUDGET = 40_000;

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
  await forEachInstallation('uninstall', async ({ projectId, objects: { workflow } }) => {
    if (workflow === undefined) return;
    const done = await stripRules(client, workflow.id, appIdentity(), randomUUID, pause);
    if (!done) log('error', { event: 'uninstall', projectId, state: 'rulesLeft' });
  });
}
