import type { AttachmentChange, Person } from './facts';

/** A file that was attached and deleted again. It closes no gate, and people no longer see it. */
export interface PassingFile {
  readonly attachmentId: string;
  readonly filename: string;
  readonly attached: { readonly by: Person | null; readonly at: number };
  readonly deleted: { readonly by: Person | null; readonly at: number };
}

/**
 * Files that were attached after an instant and deleted again, in the order of their attachment.
 * @param changes newest first, back to the instant at least
 * @param since epoch milliseconds
 */
export function passingFiles(changes: readonly AttachmentChange[], since: number): readonly PassingFile[] {
  const later = changes.filter(({ at }) => at > since);
  const deletions = new Map(
    later.filter(({ change }) => change === 'removed').map((removal) => [removal.attachmentId, removal]),
  );
  return later.toReversed().flatMap(({ change, attachmentId, filename, author, at }): readonly PassingFile[] => {
    const deletion = deletions.get(attachmentId);
    if (change !== 'added' || deletion === undefined) return [];
    const deleted = { by: deletion.author, at: deletion.at };
    return [{ attachmentId, filename, attached: { by: author, at }, deleted }];
  });
}
