import type { Move } from '../../../src/procedure/facts';

/** Whether a change of status is the approval of the scripts. */
export const isApproval = ({ from, to }: Move): boolean =>
  from === 'verifyingScript' && to === 'requestingAuthorisation';

/**
 * Id of the approval that holds: `''` where there was none, `null` once the scripts are being prepared anew.
 * @param moves newest first.
 */
export function approvalInForce(moves: readonly Move[]): string | null {
  const last = moves.find((move) => isApproval(move) || move.to === 'preparingScript');
  if (last === undefined) return '';
  return isApproval(last) ? last.id : null;
}
