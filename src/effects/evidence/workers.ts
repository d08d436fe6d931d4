import { assigneeChangesOf, attachmentChangesOf, movesOf } from '../../jira/history';
import type { RestIssue } from '../../jira/issue';
import type { SiteIds } from '../../jira/site';
import type { Move } from '../../procedure/facts';
import type { StatusKey } from '../../procedure/statuses';
import type { Round } from './history';

/** The statuses in which the work of a round is done. */
const WORK: readonly (StatusKey | null)[] = ['inSupport', 'preparingScript'];

/**
 * Account ids of everybody who took part in the work that led to a round: who began it and who moved it on, who attached
 * or deleted files meanwhile, and whose it was. Assignments count while the work was done, and no others: the request may
 * be assigned to the person who verifies it. A confirmation of the effort is no work, nor is a review.
 */
export function workersOf(issue: RestIssue, { sent, began }: Round, ids: Pick<SiteIds, 'statuses'>): readonly string[] {
  const start = began?.at ?? -Infinity;
  const moves = movesOf(issue, ids).filter(({ at }) => at >= start && at <= sent.at);
  const isWork = (at: number): boolean => at > start && at <= sent.at && WORK.includes(statusBefore(at, moves, began));
  const leaves = moves.filter(({ from, at }) => at > start && WORK.includes(from));
  const starts = began?.from === 'inAnalysis' ? [began] : [];
  const people = [
    ...[...starts, ...leaves].map(({ author }) => author?.accountId ?? null),
    ...[...starts, ...leaves].map(({ at }) => assigneeAt(issue, at)),
    ...attachmentChangesOf(issue).flatMap(({ at, author }) => (isWork(at) ? (author?.accountId ?? null) : null)),
    ...assigneeChangesOf(issue).map(({ at, to }) => (isWork(at) ? to : null)),
  ];
  return [...new Set(people.filter((id) => id !== null))];
}

/** Where the request stood just before an instant. */
function statusBefore(at: number, moves: readonly Move[], began: Move | null): StatusKey | null {
  return moves.find((move) => move.at < at)?.to ?? began?.to ?? 'preparingScript';
}

/** Whose the request was at an instant, what was written at that instant included. */
function assigneeAt(issue: RestIssue, at: number): string | null {
  const changes = assigneeChangesOf(issue);
  const before = changes.find((change) => change.at <= at);
  if (before !== undefined) return before.to;
  const after = changes.at(-1);
  return after === undefined ? (issue.fields.assignee?.accountId ?? null) : after.from;
}
