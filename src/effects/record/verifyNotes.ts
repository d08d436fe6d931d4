import { JiraFailure, type JiraClient } from '../../jira/client';
import { commentOfMoment, isOfMoment, SAME_MOMENT, type RestComment } from '../../jira/issue/comments';
import { getComment, getCommentsSince } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { restsOnNote, type NoteFault, type RecordEntry } from '../../procedure/record';
import { noteHash } from './chain';
import { momentOf } from './notes';

/** The readers of the comments. */
export interface NoteReaders {
  readonly client: JiraClient;
  readonly ids: Pick<SiteIds, 'statuses'>;
  /** Jira as the person who asks for the verification. They may see comments that are restricted to some people. */
  readonly reader?: JiraClient | undefined;
}

/**
 * Checks the notes against the record. Returns the faults by the number of the entry. It needs one call per hundred
 * comments since the first step. A comment outside that list needs at most two more.
 */
export async function verifyNotes(
  issueId: string,
  entries: readonly RecordEntry[],
  readers: NoteReaders,
): Promise<readonly NoteFault[]> {
  const noted = entries.filter(({ note }) => note !== undefined);
  if (noted.length === 0) return [];
  const since = Math.min(...noted.map(({ at }) => Date.parse(at))) - SAME_MOMENT;
  const comments = await getCommentsSince(readers.client, issueId, since);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const moments = entries.map(momentOf);
  const faults: NoteFault[] = [];
  for (const entry of noted) {
    const { seq, historyId, note } = entry;
    const fault = (kind: NoteFault['kind'], commentId: string) => faults.push({ kind, seq, historyId, commentId });
    if (note == null) {
      const found = commentOfMoment(comments, momentOf(entry), moments);
      const isRequired = restsOnNote(entry, readers.ids.statuses) === 'required';
      if (found !== null && isRequired) fault('missing', found.id);
      continue;
    }
    const read = byId.get(note.commentId) ?? (await lookedFor(issueId, note.commentId, readers));
    if (typeof read === 'string') fault(read, note.commentId);
    else if (noteHash(read.body) !== note.sha256 || !isOfMoment(read, momentOf(entry)))
      fault('changed', note.commentId);
  }
  return faults;
}

/** Looks up a comment that is not in the list. Jira answers 404 for deleted and for hidden comments alike. */
async function lookedFor(
  issueId: string,
  commentId: string,
  { client, reader }: NoteReaders,
): Promise<RestComment | 'deleted' | 'unreadable'> {
  const own = await readAs(client, issueId, commentId);
  if (typeof own !== 'number') return own;
  const theirs = reader === undefined ? own : await readAs(reader, issueId, commentId);
  if (typeof theirs !== 'number') return theirs;
  return own === 404 && theirs === 404 ? 'deleted' : 'unreadable';
}

/** Returns the comment, or the status of the refusal. */
async function readAs(client: JiraClient, issueId: string, commentId: string): Promise<RestComment | number> {
  try {
    return await getComment(client, issueId, commentId);
  } catch (failure) {
    if (failure instanceof JiraFailure && [401, 403, 404].includes(failure.status)) return failure.status;
    throw failure;
  }
}
