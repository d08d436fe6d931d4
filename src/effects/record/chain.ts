import { createHash } from 'node:crypto';
import { canonicalJson } from '../../procedure/publication/snapshot';
import type { RecordEntry } from '../../procedure/record';
import type { StepFact } from './steps';

/** An entry without the hash that seals it. */
type Unsealed = Omit<RecordEntry, 'hash'>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * The properties by name, no white space: whoever checks a record by other means gets the same text. What an older
 * version did not write is not in the text either, which is the one that it was sealed with.
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

/** What the first entry of a ticket's record is linked to: no chain can be moved to another ticket. */
export const genesis = (issueId: string): string => sha256(`issue ${issueId}`);

/** Where a chain goes on from. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Seals steps, oldest first, one behind the other. */
export function chained(steps: readonly StepFact[], last: Link): readonly RecordEntry[] {
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
