import { storedDeliveries } from '../effects/deliveries/store';
import { EVIDENCE_STATUSES } from '../effects/evidence/statuses';
import { WINDOW } from '../effects/healing';
import { siteIds } from '../install/siteIds';
import { listInstallations } from '../install/store';
import { requestsIn } from '../jira/rest/requests';
import { recentRequests } from '../jira/rest/search';
import { asApp } from './clients';
import { queueHealing } from './effectsQueue';
import { logFailure } from './log';

/** Requests of one project that one sweep looks at; the longest unchanged first, so that each has its turn. */
const MOST = 1000;

/**
 * The hourly trigger: finds the requests that changed lately and has each looked through for steps whose delivery never
 * came; and those whose gates ask for the evidence, however long they have waited: writing to the property that shows it
 * need not count as a change of the request. What it finds is done from the queue, where there is time.
 */
export async function sweep(): Promise<{ readonly statusCode: number }> {
  for (const installation of await listInstallations()) {
    if (installation.state === 'removed') continue;
    const { projectId } = installation;
    try {
      const { issueType, statuses } = siteIds(installation);
      const hours = WINDOW / 3_600_000;
      const found = new Set(await recentRequests(asApp(), { projectId, issueType, hours, most: MOST }));
      const waiting = { projectId, issueType, statuses: EVIDENCE_STATUSES.map((status) => statuses[status]) };
      for await (const { id } of requestsIn(asApp(), waiting, ['status'], MOST)) found.add(id);
      await queueHealing(projectId, [...found]);
      // Those that the app could not see are in no search of its own.
      const delivered = await storedDeliveries.list(projectId);
      const unseen = new Set(delivered.map(({ delivery }) => delivery.issueId).filter((id) => !found.has(id)));
      if (unseen.size > 0) await queueHealing(projectId, [...unseen]);
    } catch (error) {
      // One project whose installation is broken must not keep the others from being looked at.
      logFailure('sweep', { projectId }, error);
    }
  }
  return { statusCode: 204 };
}
