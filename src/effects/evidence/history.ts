import { movesOf } from '../../jira/history';
import type { RestIssue } from '../../jira/issue';
import type { SiteIds } from '../../jira/site';
import type { Move } from '../../procedure/facts';

/** The round that the scripts of an issue are in, as its history tells it. */
export interface Round {
  /** When the request was last sent to verification. */
  readonly sent: Move;
  /** When it was approved since; `null` while it was not. */
  readonly approved: Move | null;
  /** The newest start of the work before that; `null` where the history does not hold it. */
  readonly began: Move | null;
}

/** `null` where the history does not say that anything was ever sent. */
export function roundOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): Round | null {
  const moves = movesOf(issue, ids);
  const sent = moves.findIndex(({ from, to }) => from === 'preparingScript' && to === 'verifyingScript');
  const move = moves[sent];
  if (move === undefined) return null;
  // Newest first: an approval before the request was sent again is one of an earlier round.
  const approved = moves
    .slice(0, sent)
    .find(({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation');
  const began = moves.slice(sent).find(({ to }) => to === 'inSupport');
  return { sent: move, approved: approved ?? null, began: began ?? null };
}

/** Whether enough of the history was read to know the round and the work that led to it. */
export function reachesWork(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): boolean {
  const round = roundOf(issue, ids);
  return round !== null && round.began !== null;
}
