import type { SiteIds } from '../../../src/jira/site';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import type { PanelIssue } from '../data/panelIssue';

/** Status of a request; `null` for another issue type or a status outside the procedure. */
export function statusOf({ fields }: PanelIssue, ids: SiteIds): StatusKey | null {
  if (fields.issuetype.id !== ids.issueType) return null;
  const keys = Object.keys(STATUSES) as StatusKey[];
  return keys.find((key) => ids.statuses[key] === fields.status.id) ?? null;
}
