import type { JiraClient } from '../jira/client';
import { analystsOf, assigneeChangesOf } from '../jira/history';
import type { RestIssue } from '../jira/issue';
import { issueAt } from '../jira/issueAt';
import { withHistory } from '../jira/rest/issues';
import type { SiteIds } from '../jira/site';

interface Work {
  /** When the step was made; epoch milliseconds. `null`: as the request stands now. */
  readonly at: number | null;
  readonly ids: Pick<SiteIds, 'statuses' | 'fields'>;
  /** Account ids of those who hold the role support now. */
  readonly holders: readonly string[];
}

/**
 * Account ids of those who did support's work of a request before a step, as far as they hold the role now; the likeliest
 * first, and last who is assigned without having moved it yet. Somebody without the role, such as a requester to whom it
 * was assigned, is nobody's analyst.
 * @param issue with its newest history: older parts are read until they tell who was assigned at the work
 */
export async function workersOf(client: JiraClient, issue: RestIssue, work: Work): Promise<readonly string[]> {
  const { at, ids, holders } = work;
  const before = (read: RestIssue): RestIssue => (at === null ? read : issueAt(read, at, ids));
  const whole = before(await withHistory(client, issue, (read) => isTold(before(read), work)));
  const assigned = whole.fields.assignee?.accountId;
  const all = [...analystsOf(whole, ids), ...(assigned === undefined ? [] : [assigned])];
  return [...new Set(all)].filter((id) => holders.includes(id));
}

/** The likeliest is one of the role, and the history that was read goes back to when it was assigned to them. */
function isTold(read: RestIssue, { ids, holders }: Work): boolean {
  const [likeliest] = analystsOf(read, ids);
  if (likeliest === undefined || !holders.includes(likeliest)) return false;
  return assigneeChangesOf(read).some(({ to }) => to === likeliest);
}
