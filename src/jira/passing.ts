import { passingFiles, type PassingFile } from '../procedure/passing';
import { attachmentChangesOf, movesOf } from './history';
import type { RestIssue } from './issue';
import type { SiteIds } from './site';

/** When the scripts of a request were last approved, as its history tells it; epoch milliseconds. */
export function approvedAt(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): number | null {
  const approval = movesOf(issue, ids).find(
    ({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation',
  );
  return approval?.at ?? null;
}

/**
 * The files that were attached and deleted again since the scripts were last approved.
 * @param issue with its history back to the approval, or to the beginning
 */
export function passingIn(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): readonly PassingFile[] {
  const since = approvedAt(issue, ids);
  return since === null ? [] : passingFiles(attachmentChangesOf(issue), since);
}
