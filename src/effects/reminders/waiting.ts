import { movesOf } from '../../jira/history';
import { instantOf, type RestIssue } from '../../jira/issue';
import type { SiteIds } from '../../jira/site';
import { STATUSES, type StatusKey } from '../../procedure/statuses';

/** A request that waits for somebody. */
export interface Waiting {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly status: StatusKey;
  /** Since when it has stood there (epoch milliseconds), at least. */
  readonly since: number;
  /** Whether `since` is when it came there: the history that was read may not reach back so far. */
  readonly isExact: boolean;
  /** Account ids. */
  readonly requester: string | null;
  readonly assignee: string | null;
}

/** What an issue has to be read with. */
export const WAITING_FIELDS: readonly string[] = ['summary', 'status', 'reporter', 'assignee', 'created'];

/** An issue as one that waits; `null` where it has ended, or stands in a status that is not the procedure's. */
export function waitingOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): Waiting | null {
  const { fields, changelog } = issue;
  const status = (Object.keys(STATUSES) as StatusKey[]).find((key) => ids.statuses[key] === fields.status.id);
  if (status === undefined || STATUSES[status].responsible === null) return null;
  const moved = movesOf(issue, ids)[0]?.at;
  const histories = changelog?.histories ?? [];
  const isWhole = (changelog?.total ?? 0) <= histories.length;
  const known = histories.map(({ created }) => instantOf(created));
  const begun = isWhole && fields.created !== undefined ? instantOf(fields.created) : Math.min(...known);
  return {
    issueId: issue.id,
    key: issue.key,
    summary: fields.summary ?? '',
    status,
    since: moved ?? begun,
    isExact: moved !== undefined || isWhole,
    requester: fields.reporter?.accountId ?? null,
    assignee: fields.assignee?.accountId ?? null,
  };
}
