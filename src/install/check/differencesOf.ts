import { differenceKey } from '../compare/key';
import { compareSite } from '../compare/site/site';
import type { Difference } from '../compare/site/siteDifference';
import { wantedSite } from '../compare/site/wanted';
import type { Differences } from '../model/differences';
import type { PlanningContext } from '../model/planningContext';
import type { Site } from '../model/site';
import { isComplete } from '../model/siteIds';
import { calendarStart, wantedProperty, wantedWorkflow } from '../parts/workflow/wantedWorkflow';
import { observedOf } from './observedOf';
import { partsOf } from './partOf';

/**
 * The differences between a site and its wanted state. Returns an empty list before the first installation is complete.
 */
export function deviationsOf(site: Site, context: PlanningContext): readonly Difference[] {
  const { installation, app } = context;
  if (!isComplete(installation)) return [];
  const making = { ...context, now: calendarStart(installation, context.now) };
  const workflow = wantedWorkflow(making, () => crypto.randomUUID());
  const wanted = wantedSite({ installation, app, workflow, property: wantedProperty(making) });
  return compareSite(wanted, observedOf(site, wanted));
}

/**
 * The differences to correct, by the key of the thing to write. Differences that the administrator accepted cause no
 * writing. A workflow is replaced as a whole, so other differences in it remove them as well.
 */
export function differencesOf(site: Site, context: PlanningContext): Differences {
  const byPart = new Map<string, string[]>();
  const { accepted } = context.installation;
  for (const difference of deviationsOf(site, context)) {
    if (accepted.includes(differenceKey(difference))) continue;
    for (const part of partsOf(difference, context.installation)) {
      byPart.set(part, [...(byPart.get(part) ?? []), differenceKey(difference)]);
    }
  }
  return byPart;
}
