import { movesOf } from '../../jira/issue/history';
import type { RestIssue } from '../../jira/issue/issue';
import type { SiteIds } from '../../jira/site';
import type { Move } from '../../procedure/facts';

/** The current round of an issue's scripts, derived from its history. */
export interface Round {
  /** The last move of the request to verification. */
  readonly sent: Move;
  /** The approval since then; `null` if there was none. */
  readonly approved: Move | null;
  /** The newest start of the work before that; `null` if the history does not hold it. */
  readonly began: Move | null;
}

/** Returns null if the history holds no submission. */
export function roundOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): Round | null {
  const moves = movesOf(issue, ids);
  const sent = moves.findIndex(({ from, to }) => from === 'preparingScript' && to === 'verifyingScript');
  const move = moves[sent];
  if (move === undefined) return null;
  // Newest first. An approval before the last submission belongs to an earlier round.
  const approved = moves
    .slice(0, sent)
    .find(({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation');
  const began = moves.slice(sent).find(({ to }) => to === 'inSupport');
  return { sent: move, approved: approved ?? null, began: began ?? null };
}

/** True if the history goes back far enough to know the round and its work. */
export function reachesWork(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): boolean {
  const round = roundOf(issue, ids);
  return round !== null && round.began !== null;
}
