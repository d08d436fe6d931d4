import { movesOf } from '../../jira/issue/history';
import { instantOf, type RestIssue, type RestUser } from '../../jira/issue/issue';
import { hasLeft } from '../../jira/issue/requester';
import type { SiteIds } from '../../jira/site';
import { STATUSES, type StatusKey } from '../../procedure/statuses';

/** A request that waits for a person to act. */
export interface Waiting {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly status: StatusKey;
  /** Start of its present status (epoch milliseconds). */
  readonly since: number;
  /** Id of the changelog entry of its last move, which never changes; `created` if it never moved. */
  readonly move: string;
  /** Account ids of people with active accounts. */
  readonly requester: string | null;
  /** True if there is no requester, or the requester's account is inactive. */
  readonly requesterLeft: boolean;
  readonly assignee: string | null;
}

/** Fields to read of an issue. */
export const WAITING_FIELDS: readonly string[] = ['summary', 'status', 'reporter', 'assignee', 'created'];

/** True if the history holds the last move of the request. */
export const tellsItsMove = (issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): boolean =>
  movesOf(issue, ids).length > 0;

/**
 * An issue as a waiting request. Returns null if it has ended or has a status outside the procedure.
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

/** Returns the account id if the account is active, otherwise null. */
const present = (person: RestUser): string | null =>
  person == null || person.active === false ? null : person.accountId;

/** True if it is the requester's turn and the requester has left. */
export const waitsForWhoLeft = ({ status, requesterLeft }: Waiting): boolean =>
  requesterLeft && STATUSES[status].responsible === 'requester';
