import type { JiraClient } from '../jira/client';
import { analystsOf, assigneeChangesOf } from '../jira/issue/history';
import type { RestIssue } from '../jira/issue/issue';
import { issueAt } from '../jira/issue/issueAt';
import { withHistory } from '../jira/rest/issues';
import type { SiteIds } from '../jira/site';

interface Work {
  /** Instant of the step; epoch milliseconds. `null`: the present state of the request. */
  readonly at: number | null;
  readonly ids: Pick<SiteIds, 'statuses' | 'fields'>;
  /** Account ids of the present holders of support. */
  readonly holders: readonly string[];
}

/**
 * Account ids of the present holders of support who worked on a request before a step, the likeliest first. An assignee
 * who has not moved it yet comes last. People without the role are left out, such as a requester to whom it was
 * assigned.
 * @param issue with its newest history; older parts are read until they show who was assigned during the work
 */
export async function workersOf(client: JiraClient, issue: RestIssue, work: Work): Promise<readonly string[]> {
  const { at, ids, holders } = work;
  const before = (read: RestIssue): RestIssue => (at === null ? read : issueAt(read, at, ids));
  const whole = before(await withHistory(client, issue, (read) => isTold(before(read), work)));
  const assigned = whole.fields.assignee?.accountId;
  const all = [...analystsOf(whole, ids), ...(assigned === undefined ? [] : [assigned])];
  return [...new Set(all)].filter((id) => holders.includes(id));
}

/** True if the likeliest holds the role and the history shows when they were assigned. */
function isTold(read: RestIssue, { ids, holders }: Work): boolean {
  const [likeliest] = analystsOf(read, ids);
  if (likeliest === undefined || !holders.includes(likeliest)) return false;
  return assigneeChangesOf(read).some(({ to }) => to === likeliest);
}
