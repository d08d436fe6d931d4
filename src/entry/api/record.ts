import type { NoteFault, RecordEntry, RecordFault } from '../../procedure/record';
import type { StatusKey } from '../../procedure/statuses';
import type { TransitionKey } from '../../procedure/transitions';

/**
 * Types of the interface between the issue panel and its resolver for a ticket's record. Function: `record` () ->
 * RecordView, for the panel's issue, as an `Answer`. Only a click calls it; opening the panel does not.
 */

/** An entry with its meaning in the procedure; `null` for anything outside the procedure. */
export interface RecordLine extends RecordEntry {
  readonly transition: TransitionKey | null;
  readonly fromStatus: StatusKey | null;
  readonly toStatus: StatusKey | null;
  /** True if the entry's row requires a comment. */
  readonly wantsNote: boolean;
}

export interface RecordView {
  readonly issueId: string;
  readonly issueKey: string;
  /** ISO instant at which it was read and verified, by Jira's clock. */
  readonly verifiedAt: string;
  /** Oldest first. */
  readonly entries: readonly RecordLine[];
  /** `null`: every entry agrees with Jira's changelog, and none is missing. */
  readonly fault: RecordFault | null;
  /** Comments that were changed, deleted or hidden since their steps. */
  readonly noteFaults: readonly NoteFault[];
}
