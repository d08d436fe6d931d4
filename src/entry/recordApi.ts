import type { NoteFault, RecordEntry, RecordFault } from '../procedure/record';
import type { StatusKey } from '../procedure/statuses';
import type { TransitionKey } from '../procedure/transitions';

/**
 * What the issue panel and its resolver say to each other about a ticket's record. Function: `record` () -> RecordView, of
 * the issue on which the panel stands. Nobody calls it by looking: only a click does.
 */

/** An entry with what it means to the procedure; `null` where it is no way of the procedure's. */
export interface RecordLine extends RecordEntry {
  readonly transition: TransitionKey | null;
  readonly fromStatus: StatusKey | null;
  readonly toStatus: StatusKey | null;
  /** Whether its row asks for a comment. */
  readonly wantsNote: boolean;
}

export interface RecordView {
  readonly issueId: string;
  readonly issueKey: string;
  /** ISO instant at which it was read and verified, by Jira's clock. */
  readonly verifiedAt: string;
  /** Oldest first. */
  readonly entries: readonly RecordLine[];
  /** `null`: every entry is as Jira's changelog says, and none is missing. */
  readonly fault: RecordFault | null;
  /** Comments that were changed, deleted or hidden since the steps that rest on them. */
  readonly noteFaults: readonly NoteFault[];
}

/** What the panel gets: a value, or a problem in the reader's words. */
export type RecordAnswer =
  { readonly ok: true; readonly value: RecordView } | { readonly ok: false; readonly problem: string };
