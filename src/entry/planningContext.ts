import type { Installation } from '../install/model/installation';
import type { PlanningContext } from '../install/model/planningContext';
import { names } from '../jira/names';
import { WORDS } from '../procedure/languages';
import { appIdentity, asApp } from './clients';

/** The inputs to read and plan for the site of an installation now, as the app. */
export function planningContext(
  installation: Installation,
  depth: PlanningContext['depth'] = 'quick',
): PlanningContext {
  const words = WORDS[installation.request.settings.language];
  return {
    client: asApp(),
    app: appIdentity(),
    words,
    names: names(words, installation.projectKey),
    now: new Date(),
    installation,
    depth,
  };
}
