import { createHash } from 'node:crypto';
import { canonicalJson } from '../../procedure/canonicalJson';
import type { RecordEntry } from '../../procedure/record';
import type { EventFact } from './events';

/** An entry without the hash that seals it. */
type Unsealed = Omit<RecordEntry, 'hash'>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Canonical JSON: sorted properties, no white space. Anyone who checks a record by other means gets the same text.
 * Properties that an older version did not write are left out, so its hash stays valid.
 */
export function canonical(entry: Unsealed): string {
  const { seq, historyId, at, actor, event, from, to, note, passing, previousHash } = entry;
  return canonicalJson({
    ...{ actor, at, event, from, historyId, previousHash, seq, to },
    ...(note === undefined ? {} : { note }),
    ...(passing === undefined ? {} : { passing }),
  });
}

/** The hash of a comment's body. */
export const noteHash = (body: unknown): string => sha256(canonicalJson(body ?? null));

export const hashOf = (entry: Unsealed): string => sha256(canonical(entry));

/** Link of the first entry of a ticket's record. It prevents moving a chain to another ticket. */
export const genesis = (issueId: string): string => sha256(`issue ${issueId}`);

/** The end of a chain, which the next entry continues. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Seals steps, oldest first, each linked to the one before. */
export function chained(steps: readonly EventFact[], last: Link): readonly RecordEntry[] {
  const entries: RecordEntry[] = [];
  let { seq, hash } = last;
  for (const step of steps) {
    const unsealed = { seq: seq + 1, ...step, previousHash: hash };
    const entry: RecordEntry = { ...unsealed, hash: hashOf(unsealed) };
    entries.push(entry);
    ({ seq, hash } = entry);
  }
  return entries;
}
