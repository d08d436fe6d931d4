import { check, type Check } from '../../src/install/check/check';
import { appliedSettings } from '../../src/install/model/appliedSettings';
import type { Installation } from '../../src/install/model/installation';
import type { PlanningContext } from '../../src/install/model/planningContext';
import { names } from '../../src/jira/names';
import { WORDS } from '../../src/procedure/languages';
import type { PreparedSite } from '../rules/installedSite';

/** The inputs of plans and checks for a site, as in the app's own functions. */
export function lookAt(
  { setting }: PreparedSite,
  installation: Installation,
  depth: PlanningContext['depth'] = 'quick',
): PlanningContext {
  const words = WORDS[installation.request.settings.language];
  const { client, app } = setting;
  return { client, app, words, names: names(words, installation.projectKey), now: setting.now(), installation, depth };
}

/** The stored installation of a site. */
export async function installationOf({ store, projectId }: PreparedSite): Promise<Installation> {
  const installation = await store.read(projectId);
  if (installation === undefined) throw new Error('Nothing is installed');
  return installation;
}

/** Reads the whole site and compares it with the installed state. */
export async function checkOf(site: PreparedSite): Promise<Check> {
  const installation = await installationOf(site);
  const request = { ...installation.request, settings: appliedSettings(installation) };
  return check(lookAt(site, { ...installation, request }, 'thorough'), null);
}
