/** Files that can be bound, at most: all of them have to fit into one property of the issue (32,768 characters, documented). */
export const MOST_BOUND = 40;

/**
 * What a file is in its round. `script`: new in this round; `kept`: of an earlier round, and stays by the analyst's word;
 * these two may run in Production. `reference`: attached by others, or before the work began; `returned`: refused in a
 * review; `superseded`: a later file took its place. Those three are bound all the same, and are never executed.
 */
export type FileState = 'script' | 'kept' | 'reference' | 'returned' | 'superseded';

/** A file as it was sent to verification. */
export interface BoundScript {
  /** Jira's id of the attachment: a number, because that is what workflow rules compare it with. */
  readonly id: number;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly authorAccountId: string | null;
  /** Of the content, hexadecimal. */
  readonly sha256: string;
  /** @default 'script' */
  readonly state?: FileState;
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
 * What is known for certain of the files of one round of verification. The app's own storage keeps it; the issue shows a
 * copy, which is what workflow rules and the panel can read.
 */
export interface Evidence {
  /** Id of the changelog entry that sent the request to verification: a round is told by it. */
  readonly round: string;
  /** ISO instant at which the files were bound. */
  readonly at: string;
  /** The execution of the transition that they were bound for. */
  readonly executionId: string;
  readonly scripts: readonly BoundScript[];
  readonly approval: BoundApproval | null;
}
