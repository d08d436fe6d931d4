import type { Move } from '../../../src/procedure/facts';

/** True if a change of status is the approval of the scripts. */
export const isApproval = ({ from, to }: Move): boolean =>
  from === 'verifyingScript' && to === 'requestingAuthorisation';

/**
 * Id of the approval in force: `''` if there was none, `null` while new scripts are prepared.
 * @param moves newest first.
 */
export function approvalInForce(moves: readonly Move[]): string | null {
  const last = moves.find((move) => isApproval(move) || move.to === 'preparingScript');
  if (last === undefined) return '';
  return isApproval(last) ? last.id : null;
}
