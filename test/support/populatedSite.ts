import { siteIds } from '../../src/install/model/siteIds';
import type { SiteIds } from '../../src/jira/site';
import { STATUSES, type StatusKey } from '../../src/procedure/statuses';
import type { InstalledSite } from '../rules/installedSite';

export interface Populated extends InstalledSite {
  readonly ids: SiteIds;
}

const KEYS = Object.keys(STATUSES) as readonly StatusKey[];

/** Puts this number of requests into each status of the project, without walking them there. */
export function populate(site: InstalledSite, counts: Partial<Record<StatusKey, number>>): Populated {
  const ids = siteIds(site.installation);
  const { jira, clock, staff, projectId } = site;
  const now = clock.now().getTime();
  let number = jira.site.issues.size;
  for (const key of KEYS) {
    for (let n = 0; n < (counts[key] ?? 0); n += 1) {
      number += 1;
      const id = String(100_000 + number);
      jira.site.issues.set(id, {
        id,
        key: `SOP-${String(number)}`,
        projectId,
        issueTypeId: ids.issueType,
        statusId: ids.statuses[key],
        summary: `Solicitud ${String(number)}`,
        description: null,
        environment: null,
        priorityId: '3',
        resolutionId: null,
        resolved: null,
        reporterAccountId: staff.accountIds.lucia,
        assigneeAccountId: null,
        creatorAccountId: staff.accountIds.lucia,
        created: now,
        updated: now,
        dueDate: null,
        originalEstimateSeconds: null,
        remainingEstimateSeconds: null,
        labels: [],
        custom: new Map(),
        comments: [],
        attachments: [],
        worklogs: [],
        changelog: [],
        links: [],
        properties: new Map(),
        watcherAccountIds: new Set(),
      });
    }
  }
  return { ...site, ids };
}

/** Requests as in an old project: one in twenty is open, the others have ended. */
export function aged(total: number): Partial<Record<StatusKey, number>> {
  const open = KEYS.filter((key) => STATUSES[key].step !== null);
  const opened = Math.min(total, Math.max(open.length, Math.floor(total / 20)));
  const counts = open.map((key, index): [StatusKey, number] => [
    key,
    Math.floor(opened / open.length) + (index < opened % open.length ? 1 : 0),
  ]);
  return { ...Object.fromEntries(counts), finished: total - opened };
}
