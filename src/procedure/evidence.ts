/**
 * Maximum files that one round can bind. They must fit into one value of the app's field, and a rule may not take many
 * steps for them.
 */
export const MOST_BOUND = 40;

/**
 * State of a file in its round. `script`: new in this round, to be executed. `kept`: of an earlier round, kept by the
 * analyst's declaration. `reference`: bound, but not to be executed. `returned`: refused in a review. `superseded`: of
 * an earlier round, neither refused nor kept.
 */
export type FileState = 'script' | 'kept' | 'reference' | 'returned' | 'superseded';

/** True if the file is verified, approved and executed in its round. */
export const isCurrent = (state: FileState): boolean => state === 'script' || state === 'kept';

/** True if the loss of the file closes the gates. Files left over from earlier rounds do not. */
export const isWatched = (state: FileState): boolean => isCurrent(state) || state === 'reference';

/** A file in the state in which it was sent to verification. */
export interface BoundScript {
  /** Jira's id of the attachment. It is a number, because workflow rules compare it as a number. */
  readonly id: number;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly authorAccountId: string | null;
  /** Hash of the content, hexadecimal; empty if the file was deleted before the app could read it. */
  readonly sha256: string;
  readonly state: FileState;
}

/** The approval of exactly these files. */
export interface BoundApproval {
  /** Account id; `null` if Jira names no author. */
  readonly approvedBy: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly round: string;
  /** Id of the changelog entry of the approval. */
  readonly change: string;
  /** SHA-256 of the bound files, hexadecimal. */
  readonly digest: string;
}

/**
 * The proven facts about the files of one round of verification, kept in the app's own storage. A field that only the
 * app can write holds a copy, which workflow rules and the panel read.
 */
export interface Evidence {
  /** Id of the changelog entry that sent the request to verification. It identifies the round. */
  readonly round: string;
  /** ISO instant at which the files were bound. */
  readonly at: string;
  /** The execution of the transition that bound the files. */
  readonly executionId: string;
  /**
   * ISO instant at which the work began; absent if the history does not hold it. Older files do not belong to the
   * round.
   */
  readonly began?: string;
  readonly scripts: readonly BoundScript[];
  /** Account ids of everyone who took part in the work of this round. They may not verify it. */
  readonly workers: readonly string[];
  readonly approval: BoundApproval | null;
}
