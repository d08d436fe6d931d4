import { storedDeliveries } from '../../effects/deliveries/store';
import { EVIDENCE_STATUSES } from '../../effects/evidence/statuses';
import { WINDOW } from '../../effects/healing';
import { siteIds } from '../../install/model/siteIds';
import { listInstallations } from '../../install/store';
import { requestsIn } from '../../jira/rest/requests';
import { recentRequests } from '../../jira/rest/search';
import { asApp } from '../clients';
import { queueHealing } from '../queues/effects';
import { logFailure } from '../log';

/** Maximum requests of one project per sweep. The longest unchanged come first, so that each gets its turn. */
const MOST = 1000;

/**
 * The hourly trigger. It queues two kinds of requests for a search for missed effects. The first are those that changed
 * lately. The second are those in statuses whose gates need the evidence, at any age. Writing the field that shows it
 * need not count as a change. The queue has the time to do the effects.
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
      // A search as the app does not find requests that the app may not see.
      const delivered = await storedDeliveries.list(projectId);
      const unseen = new Set(delivered.map(({ delivery }) => delivery.issueId).filter((id) => !found.has(id)));
      if (unseen.size > 0) await queueHealing(projectId, [...unseen]);
    } catch (error) {
      // A broken installation must not stop the sweep of the other projects.
      logFailure('sweep', { projectId }, error);
    }
  }
  return { statusCode: 204 };
}
