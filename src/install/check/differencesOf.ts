import { differenceKey } from '../compare/key';
import { compareSite } from '../compare/site';
import type { Difference } from '../compare/siteDifference';
import { wantedSite } from '../compare/wanted';
import type { Differences } from '../model/differences';
import type { Look } from '../model/look';
import type { Site } from '../model/site';
import { isComplete } from '../model/siteIds';
import { calendarStart, wantedProperty, wantedWorkflow } from '../parts/wanted';
import { observedOf } from './observedOf';
import { partsOf } from './partOf';

/**
 * The differences between a site and its wanted state. Returns an empty list before the first installation is complete.
 */
export function deviationsOf(site: Site, look: Look): readonly Difference[] {
  const { installation, app } = look;
  if (!isComplete(installation)) return [];
  const making = { ...look, now: calendarStart(installation, look.now) };
  const workflow = wantedWorkflow(making, () => crypto.randomUUID());
  const wanted = wantedSite({ installation, app, workflow, property: wantedProperty(making) });
  return compareSite(wanted, observedOf(site, wanted));
}

/**
 * The differences to correct, by the key of the thing to write. Differences that the administrator accepted cause no
 * writing. A workflow is replaced as a whole, so other differences in it remove them as well.
 */
export function differencesOf(site: Site, look: Look): Differences {
  const byPart = new Map<string, string[]>();
  const { accepted } = look.installation;
  for (const difference of deviationsOf(site, look)) {
    if (accepted.includes(differenceKey(difference))) continue;
    for (const part of partsOf(difference, look.installation)) {
      byPart.set(part, [...(byPart.get(part) ?? []), differenceKey(difference)]);
    }
  }
  return byPart;
}
