import { STATUSES, type StatusKey } from '../../procedure/statuses';

/** Statuses whose transitions need the evidence: from the verification of the files to their execution. */
export const EVIDENCE_STATUSES: readonly StatusKey[] = (Object.keys(STATUSES) as StatusKey[]).filter((status) => {
  const { step } = STATUSES[status];
  return step !== null && step >= 6 && step <= 9;
});
