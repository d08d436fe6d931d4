import { STATUSES, type StatusKey } from '../../procedure/statuses';

/** Where gates ask for the evidence: from the step in which the files are verified to the one in which they are executed. */
export const EVIDENCE_STATUSES: readonly StatusKey[] = (Object.keys(STATUSES) as StatusKey[]).filter((status) => {
  const { step } = STATUSES[status];
  return step !== null && step >= 6 && step <= 9;
});
