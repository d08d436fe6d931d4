import { storedDeliveries } from '../../effects/deliveries/store';
import { EVIDENCE_STATUSES } from '../../effects/evidence/statuses';
import { WINDOW } from '../../effects/healing';
import type { Installation } from '../../install/model/installation';
import { siteIds } from '../../install/model/siteIds';
import { requestsIn } from '../../jira/rest/requests';
import { recentRequests } from '../../jira/rest/search';
import { asApp } from '../clients';
import { queueHealing } from '../queues/effects';
import { forEachInstallation } from './forEachInstallation';

/** Maximum requests of one project per sweep. The longest unchanged come first, so that each gets its turn. */
const MOST = 1000;

/**
 * The hourly trigger. It queues two kinds of requests for a search for missed effects. The first are those that changed
 * lately. The second are those in statuses whose gates need the evidence, at any age. Writing the field that shows it
 * need not count as a change. The queue has the time to do the effects.
 */
export async function sweep(): Promise<{ readonly statusCode: number }> {
  await forEachInstallation('sweep', sweepProject);
  return { statusCode: 204 };
}

async function sweepProject(installation: Installation): Promise<void> {
  if (installation.state === 'removed') return;
  const { projectId } = installation;
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
}
