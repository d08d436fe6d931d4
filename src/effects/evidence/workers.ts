import { assigneeChangesOf, attachmentChangesOf, movesOf } from '../../jira/issue/history';
import type { RestIssue } from '../../jira/issue/issue';
import type { SiteIds } from '../../jira/site';
import type { Move } from '../../procedure/facts';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Round } from './history';

/** The statuses in which the work of a round is done. */
const WORK: readonly (StatusKey | null)[] = ['inSupport', 'preparingScript'];

/**
 * Account ids of everyone who took part in the work of a round. A round is one sending of files to verification. They
 * may not verify it themselves. These people began the work, moved the request on, changed files or were assigned.
 * Assignments count only during the work, because the verifier may be assigned later. A verifier who sends the request
 * back is still assigned for a moment, until the app assigns the analyst. That counts as work only if the assignment
 * stays.
 */
export function workersOf(issue: RestIssue, { sent, began }: Round, ids: Pick<SiteIds, 'statuses'>): readonly string[] {
  const start = began?.at ?? -Infinity;
  const moves = movesOf(issue, ids).filter(({ at }) => at >= start && at <= sent.at);
  const isWork = (at: number): boolean => at > start && at <= sent.at && WORK.includes(statusBefore(at, moves, began));
  const arrivals = moves.filter(({ to }) => WORK.includes(to));
  const leaves = moves.filter(({ from, at }) => at > start && WORK.includes(from));
  const starts = began?.from === 'inAnalysis' ? [began] : [];
  const people = [
    ...[...starts, ...leaves].map(({ author }) => author?.accountId ?? null),
    ...leaves.map(({ at }) => assigneeAt(issue, at)),
    ...arrivals.map((move) => broughtTo(move, assigneeAt(issue, move.at))),
    ...attachmentChangesOf(issue).map(({ at, author }) => (isWork(at) ? (author?.accountId ?? null) : null)),
    ...assigneeChangesOf(issue).map(({ at, to }) => (isWork(at) ? to : null)),
  ];
  return [...new Set(people.filter((id) => id !== null))];
}

/** Assignee after a move. Returns null if the move came from another role's status and its author is still assigned. */
function broughtTo({ from, author }: Move, assignee: string | null): string | null {
  const isOfSupport = from !== null && STATUSES[from].responsible === 'support';
  return !isOfSupport && assignee === author?.accountId ? null : assignee;
}

/** Status of the request just before an instant. The moves are newest first. */
function statusBefore(at: number, moves: readonly Move[], began: Move | null): StatusKey | null {
  return moves.find((move) => move.at < at)?.to ?? began?.to ?? 'preparingScript';
}

/** Assignee at an instant, including changes at that instant. The changes are newest first. */
function assigneeAt(issue: RestIssue, at: number): string | null {
  const changes = assigneeChangesOf(issue);
  const before = changes.find((change) => change.at <= at);
  if (before !== undefined) return before.to;
  const after = changes.at(-1);
  return after === undefined ? (issue.fields.assignee?.accountId ?? null) : after.from;
}
