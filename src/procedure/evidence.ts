/**
 * Files that one round can bind, at most. All of them have to fit into one value of the app's field, and the rules may
 * not take many steps to look at them.
 */
export const MOST_BOUND = 40;

/**
 * What a file is to its round. `script`: new in this round, to be executed. `kept`: of an earlier round, and the analyst
 * says that it stays. `reference`: bound, but not to be executed. `returned`: refused in a review. `superseded`: of an
 * earlier round, and neither refused nor kept.
 */
export type FileState = 'script' | 'kept' | 'reference' | 'returned' | 'superseded';

/** Whether a file is among those that are verified, approved and executed. */
export const isCurrent = (state: FileState): boolean => state === 'script' || state === 'kept';

/** Whether the loss of a file closes the gates: all but what earlier rounds have left behind. */
export const isWatched = (state: FileState): boolean => isCurrent(state) || state === 'reference';

/** A file as it was sent to verification. */
export interface BoundScript {
  /** Jira's id of the attachment: a number, because that is what workflow rules compare it with. */
  readonly id: number;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly authorAccountId: string | null;
  /** Of the content, hexadecimal; empty where the file was deleted before the app could read it. */
  readonly sha256: string;
  readonly state: FileState;
}

/** The approval of exactly these files. */
export interface BoundApproval {
  /** Account id; `null` where Jira does not say who. */
  readonly approvedBy: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly round: string;
  /** Id of the changelog entry of the approval. */
  readonly change: string;
  /** SHA-256 of the files as they were bound, hexadecimal. */
  readonly digest: string;
}

/**
 * What is known for certain of the files of one round of verification. The app's own storage keeps it. A field of the
 * issue that only the app can write shows a copy, which workflow rules and the panel read.
 */
export interface Evidence {
  /** Id of the changelog entry that sent the request to verification: a round is told by it. */
  readonly round: string;
  /** ISO instant at which the files were bound. */
  readonly at: string;
  /** The execution of the transition that they were bound for. */
  readonly executionId: string;
  readonly scripts: readonly BoundScript[];
  /** Account ids of everybody who took part in the work of this round; none of them verifies it. */
  readonly workers: readonly string[];
  readonly approval: BoundApproval | null;
}
