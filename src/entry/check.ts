import { check } from '../install/check/check';
import { checks } from '../install/check/store';
import { settingsInForce } from '../install/inForce';
import { isComplete } from '../install/siteIds';
import { installationStore } from '../install/store';
import { lookFor } from './admin/plans';
import { log } from './log';

/** Reads an installation back, keeps what was found, and says so in the log. Nothing where nothing is installed. */
export async function checkInstallation(projectId: string, by: string | null): Promise<void> {
  const installation = await installationStore.read(projectId);
  if (installation === undefined || !isComplete(installation)) return;
  // Against what is in force: what somebody asked for and did not get is not what anybody deviates from.
  const settings = settingsInForce(installation);
  const inForce = { ...installation, request: { ...installation.request, settings } };
  const found = await check(lookFor(inForce, 'thorough'), by);
  await checks.write(found);
  log('info', { event: 'check', projectId, state: found.differences.length === 0 ? 'asWanted' : 'differs' });
}
