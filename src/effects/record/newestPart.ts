import { instantOf, isRecorded, type RecordedHistory, type RestIssue } from '../../jira/issue/issue';
import type { RecordHead } from './store';

/** The part of a changelog that a record has not seen yet, oldest first. `isLast`: it reaches to the end. */
export interface NewestPart {
  readonly histories: readonly RecordedHistory[];
  readonly isLast: boolean;
}

/** Sorts oldest first. An issue lists its newest entries first, a changelog page its oldest. Ids grow with time. */
export const oldestFirst = (histories: readonly RecordedHistory[]): readonly RecordedHistory[] =>
  histories.toSorted(
    (one, other) => instantOf(one.created) - instantOf(other.created) || Number(one.id) - Number(other.id),
  );

/** Maximum pages of a hundred entries per call. The next call reads the rest. */
const MOST_PAGES = 10;

/** Returns a page of the changelog from an entry on, oldest first. */
type ReadPage = (startAt: number) => Promise<NewestPart>;

/**
 * Reads the new entries. The issue brings its newest entries along. If these do not reach back to the last entry read,
 * it reads pages. The first page starts at that entry, to check that it is still there.
 */
export async function newestPart(issue: RestIssue, head: RecordHead | undefined, page: ReadPage): Promise<NewestPart> {
  const own = oldestFirst((issue.changelog?.histories ?? []).filter(isRecorded));
  const isWhole = issue.changelog?.total !== undefined && issue.changelog.total === own.length;
  const lastReadId = head?.lastReadId ?? null;
  if (lastReadId === null && isWhole) return { histories: own, isLast: true };
  const known = own.findIndex(({ id }) => id === lastReadId);
  if (known >= 0) return { histories: own.slice(known + 1), isLast: true };
  return pages(head, page);
}

async function pages(head: RecordHead | undefined, page: ReadPage): Promise<NewestPart> {
  const lastReadId = head?.lastReadId ?? null;
  const from = lastReadId === null ? 0 : Math.max(0, (head?.read ?? 0) - 1);
  let read = await readPages(from, page);
  // Earlier entries are missing, as after the deletion of a field. The search restarts at the beginning.
  if (lastReadId !== null && read.histories[0]?.id !== lastReadId && from > 0) read = await readPages(0, page);
  const known = read.histories.findIndex(({ id }) => id === lastReadId);
  if (known >= 0 || lastReadId === null) return { ...read, histories: read.histories.slice(known + 1) };
  // The last entry read is missing. Ids grow with time.
  return { ...read, histories: read.histories.filter(({ id }) => Number(id) > Number(lastReadId)) };
}

async function readPages(from: number, page: ReadPage): Promise<NewestPart> {
  const histories: RecordedHistory[] = [];
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const part = await page(from + histories.length);
    histories.push(...part.histories);
    if (part.isLast || part.histories.length === 0) return { histories, isLast: true };
  }
  return { histories, isLast: false };
}
