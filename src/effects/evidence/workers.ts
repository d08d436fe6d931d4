import { assigneeChangesOf, attachmentChangesOf, movesOf } from '../../jira/history';
import type { RestIssue } from '../../jira/issue';
import type { SiteIds } from '../../jira/site';
import type { Move } from '../../procedure/facts';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Round } from './history';

/** The statuses in which the work of a round is done. */
const WORK: readonly (StatusKey | null)[] = ['inSupport', 'preparingScript'];

/**
 * Account ids of everybody who took part in the work that led to a round: who began it and who moved it on, who attached
 * or deleted files meanwhile, and whose it was. Assignments count while the work was done, and no others: the request may
 * be assigned to the person who verifies it. Who sends it back to be worked on is still assigned for a moment, until the
 * app assigns the analyst; that is no work, unless it stays so.
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

/** To whom the request is brought with a move; `null` where it is still with a person of another role, who moved it. */
function broughtTo({ from, author }: Move, assignee: string | null): string | null {
  const isOfSupport = from !== null && STATUSES[from].responsible === 'support';
  return !isOfSupport && assignee === author?.accountId ? null : assignee;
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
