import type { Issue } from '../../site/issues';

/** A change of status. Loops (from a status to itself) leave no trace in the changelog. */
export interface StatusChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly authorAccountId: string;
}

/** Visits the status changes from the newest on, until `visit` returns true. Returns whether it did. */
export function someStatusChange(issue: Issue, visit: (change: StatusChange) => boolean): boolean {
  for (let index = issue.changelog.length - 1; index >= 0; index -= 1) {
    const entry = issue.changelog[index];
    if (entry === undefined) continue;
    const { authorAccountId } = entry;
    const hit = entry.items.some(
      (item) => item.fieldId === 'status' && visit({ from: item.from, to: item.to, authorAccountId }),
    );
    if (hit) return true;
  }
  return false;
}

/** The newest status change, or null if the issue never left its first status. */
function newestStatusChange(issue: Issue): StatusChange | null {
  const seen: StatusChange[] = [];
  someStatusChange(issue, (change) => seen.push(change) > 0);
  return seen[0] ?? null;
}

/**
 * Whether the issue was in the status before. With `mostRecentOnly`: whether it came from there to its present status.
 */
export function hasBeenIn(issue: Issue, statusId: string, mostRecentOnly: boolean): boolean {
  return mostRecentOnly
    ? newestStatusChange(issue)?.from === statusId
    : someStatusChange(issue, ({ from }) => from === statusId);
}
