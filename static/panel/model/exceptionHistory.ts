import { lastWriting } from '../../../src/jira/history';
import type { RestIssue } from '../../../src/jira/issue';
import type { SiteIds } from '../../../src/jira/site';
import type { ExceptionFact } from '../../../src/procedure/exception';
import type { Facts, Move } from '../../../src/procedure/facts';
import { isApproval } from './round';

/** An exception as the history of its two fields tells it; `null` where nobody asked for one. */
export function exceptionInHistory(
  issue: RestIssue,
  ids: SiteIds,
  { fields, moves }: Pick<Facts, 'fields' | 'moves'>,
): ExceptionFact | null {
  const { exceptionReason: reason, exceptionValidUntil: until } = fields;
  const asked = lastWriting(issue, ids.fields.exceptionReason);
  if (asked === null || typeof reason !== 'string' || reason.trim() === '') return null;
  const act = ({ by, at }: typeof asked) => ({ by: by?.accountId ?? null, at, approval: approvalBefore(moves, at) });
  const granted = lastWriting(issue, ids.fields.exceptionValidUntil);
  return {
    asked: act(asked),
    granted: granted === null || typeof until !== 'number' ? null : { ...act(granted), until },
  };
}

/** Id of the newest approval of the scripts before an instant; `''` where there was none. */
function approvalBefore(moves: readonly Move[], at: number): string {
  return moves.find((move) => isApproval(move) && move.at < at)?.id ?? '';
}
