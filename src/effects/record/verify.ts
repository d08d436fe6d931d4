import type { RecordEntry, RecordFault } from '../../procedure/record';
import { canonical, genesis, hashOf } from './chain';

/** A stored record. The expected number of entries is stored apart from them. */
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

/** Checks a record against itself. Returns the first altered, missing or added entry; `null` if there is none. */
export function verify({ issueId, count, entries }: KeptRecord): RecordFault | null {
  let link = genesis(issueId);
  let before: string | null = null;
  let isNoted = false;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.hash !== hashOf(entry)) return fault('altered', seq, entry);
    if (entry.previousHash !== link) {
      // It is linked to the entry before the last one, so the last one was inserted.
      if (entry.previousHash === before) return fault('added', seq - 1, entries[index - 1]);
      return entry.seq > seq ? fault('missing', seq) : fault('altered', seq, entry);
    }
    if (entry.seq !== seq) return fault('altered', seq, entry);
    // Since the first version with notes, every step says whether it has one.
    if (isNoted && entry.note === undefined) return fault('altered', seq, entry);
    isNoted ||= entry.note !== undefined;
    [before, link] = [link, entry.hash];
  }
  if (entries.length < count) return fault('missing', entries.length + 1);
  return entries.length > count ? fault('added', count + 1, entries[count]) : null;
}

/**
 * Checks a record against the changelog. It also finds a record whose chain was rebuilt completely.
 * @param expected the entries that the whole changelog produces, from the creation on.
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
