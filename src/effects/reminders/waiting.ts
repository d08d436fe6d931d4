import { movesOf } from '../../jira/history';
import { instantOf, type RestIssue, type RestUser } from '../../jira/issue';
import { hasLeft } from '../../jira/requester';
import type { SiteIds } from '../../jira/site';
import { STATUSES, type StatusKey } from '../../procedure/statuses';

/** A request that waits for somebody. */
export interface Waiting {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly status: StatusKey;
  /** Since when it has stood there (epoch milliseconds). */
  readonly since: number;
  /** Id of the changelog's entry by which it came there, which never changes; `created` where it was never moved. */
  readonly move: string;
  /** Account ids of those who are still there. */
  readonly requester: string | null;
  /** Whether there is no requester any more, or one whose account is inactive. */
  readonly requesterLeft: boolean;
  readonly assignee: string | null;
}

/** What an issue has to be read with. */
export const WAITING_FIELDS: readonly string[] = ['summary', 'status', 'reporter', 'assignee', 'created'];

/** Whether enough of the history was read to know how a request came to where it stands. */
export const tellsItsMove = (issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): boolean =>
  movesOf(issue, ids).length > 0;

/**
 * An issue as one that waits; `null` where it has ended, or stands in a status that is not the procedure's.
 * @param issue with its history back to its newest move, or to the beginning
 */
export function waitingOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): Waiting | null {
  const { fields } = issue;
  const status = (Object.keys(STATUSES) as StatusKey[]).find((key) => ids.statuses[key] === fields.status.id);
  if (status === undefined || STATUSES[status].responsible === null) return null;
  const [moved] = movesOf(issue, ids);
  const begun = fields.created === undefined ? Infinity : instantOf(fields.created);
  return {
    issueId: issue.id,
    key: issue.key,
    summary: fields.summary ?? '',
    status,
    since: moved?.at ?? begun,
    move: moved?.id ?? 'created',
    requester: present(fields.reporter),
    requesterLeft: hasLeft(fields.reporter),
    assignee: present(fields.assignee),
  };
}

/** Somebody whose account is no longer active is nobody to wait for. */
const present = (person: RestUser): string | null =>
  person == null || person.active === false ? null : person.accountId;

/** Whether it is the requester's turn, and there is no requester any more. */
export const waitsForWhoLeft = ({ status, requesterLeft }: Waiting): boolean =>
  requesterLeft && STATUSES[status].responsible === 'requester';
