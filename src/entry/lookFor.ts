import type { Installation } from '../install/model/installation';
import type { Look } from '../install/model/look';
import { names } from '../jira/names';
import { WORDS } from '../procedure/languages';
import { appIdentity, asApp } from './clients';

/** The inputs to look at the site of an installation now, as the app. */
export function lookFor(installation: Installation, depth: Look['depth'] = 'quick'): Look {
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
