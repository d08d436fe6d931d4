import { passingFiles, type PassingFile } from '../../procedure/passing';
import { attachmentChangesOf, movesOf } from './history';
import type { RestIssue } from './issue';
import type { SiteIds } from '../site';

/** Time of the newest approval of the scripts in the history; epoch milliseconds. */
export function approvedAt(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): number | null {
  const approval = movesOf(issue, ids).find(
    ({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation',
  );
  return approval?.at ?? null;
}

/**
 * Files that were attached and deleted again since the newest approval.
 * @param issue with its history back to the approval, or to the beginning
 */
export function passingIn(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): readonly PassingFile[] {
  const since = approvedAt(issue, ids);
  return since === null ? [] : passingFiles(attachmentChangesOf(issue), since);
}
