import { differenceKey } from '../compare/key';
import { compareSite } from '../compare/site';
import type { Difference } from '../compare/siteDifference';
import { wantedSite } from '../compare/wanted';
import type { Look } from '../look';
import type { Site } from '../parts/site';
import { calendarStart, wantedProperty, wantedWorkflow } from '../parts/wanted';
import type { Differences } from '../plan/differences';
import { isComplete } from '../siteIds';
import { observedOf } from './observedOf';
import { partsOf } from './partOf';

/** How a site differs from what is wanted now. Nothing while the first installation is under way: it is not there yet. */
export function deviationsOf(site: Site, look: Look): readonly Difference[] {
  const { installation, app } = look;
  if (!isComplete(installation)) return [];
  const making = { ...look, now: calendarStart(installation, look.now) };
  const workflow = wantedWorkflow(making, () => crypto.randomUUID());
  const wanted = wantedSite({ installation, app, workflow, property: wantedProperty(making) });
  return compareSite(wanted, observedOf(site, wanted));
}

/**
 * What has to be written because of how the site differs, by the key of what is to be written. What was accepted needs
 * no writing; where something else in the workflow does, it goes with it, because a workflow is replaced as a whole.
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
