import type { RecordEntry, RecordFault } from '../../procedure/record';
import { canonical, genesis, hashOf } from './chain';

/** A record as it is kept: how many entries it should have is kept apart from them. */
export interface KeptRecord {
  readonly issueId: string;
  readonly count: number;
  readonly entries: readonly RecordEntry[];
}

const fault = (kind: RecordFault['kind'], seq: number, entry?: RecordEntry): RecordFault => ({
  kind,
  seq,
  historyId: entry?.historyId ?? null,
});

/** Whether a record agrees with itself: the first entry that was altered, taken out or put in; `null` when none was. */
export function verify({ issueId, count, entries }: KeptRecord): RecordFault | null {
  let link = genesis(issueId);
  let before: string | null = null;
  let isNoted = false;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.hash !== hashOf(entry)) return fault('altered', seq, entry);
    if (entry.previousHash !== link) {
      // It is linked to the entry before the last one: the last one was put in between.
      if (entry.previousHash === before) return fault('added', seq - 1, entries[index - 1]);
      return entry.seq > seq ? fault('missing', seq) : fault('altered', seq, entry);
    }
    if (entry.seq !== seq) return fault('altered', seq, entry);
    // From the first version on that kept notes, every step says whether it has one.
    if (isNoted && entry.note === undefined) return fault('altered', seq, entry);
    isNoted ||= entry.note !== undefined;
    [before, link] = [link, entry.hash];
  }
  if (entries.length < count) return fault('missing', entries.length + 1);
  return entries.length > count ? fault('added', count + 1, entries[count]) : null;
}

/**
 * Whether a record says what the changelog says, also when somebody has linked all of it anew.
 * @param expected what the whole changelog makes, from the creation on.
 */
export function verifyAgainstChangelog(
  entries: readonly RecordEntry[],
  expected: readonly RecordEntry[],
): RecordFault | null {
  for (let index = 0; index < Math.max(entries.length, expected.length); index += 1) {
    const [kept, wanted] = [entries[index], expected[index]];
    const seq = index + 1;
    if (wanted === undefined) return fault('added', seq, kept);
    if (kept === undefined) return fault('missing', seq, wanted);
    if (kept.historyId === wanted.historyId) {
      if (kept.hash !== wanted.hash || canonical(kept) !== canonical(wanted)) return fault('altered', seq, kept);
    } else {
      const comesLater = expected.slice(index).some(({ historyId }) => historyId === kept.historyId);
      return comesLater ? fault('missing', seq, wanted) : fault('added', seq, kept);
    }
  }
  return null;
}
