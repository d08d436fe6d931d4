import { kvs } from '@forge/kvs';
import type { RecordEntry } from '../../procedure/record';

/** Head of a record: its end, and its position in the changelog. */
export interface RecordHead {
  readonly count: number;
  readonly lastHash: string;
  /** Id of the status that the last entry left the ticket in. */
  readonly lastStatus: string;
  /** Number of changelog entries read, steps or not, and the id of the last one. */
  readonly read: number;
  readonly lastReadId: string | null;
}

/** Storage of records. */
export interface RecordStore {
  head(issueId: string): Promise<RecordHead | undefined>;
  /** Returns every entry, oldest first. `count` is the expected number. */
  entries(issueId: string, count: number): Promise<readonly RecordEntry[]>;
  /** Returns the entries of the block that the next entry belongs to. */
  lastBlock(issueId: string, count: number): Promise<readonly RecordEntry[]>;
  /** Writes the new end of a record in one transaction. `block` holds the entries of the last block. */
  append(
    issueId: string,
    head: RecordHead,
    block: readonly RecordEntry[],
    added: readonly RecordEntry[],
  ): Promise<void>;
}

/** Entries per value. An entry with a note has about 600 bytes, so a value stays far below the limit of 240 KiB. */
export const BLOCK = 200;

const headKey = (issueId: string): string => `record:${issueId}`;
const blockKey = (issueId: string, index: number): string => `record:${issueId}:${index}`;

/** Number of entries in the last block of a record of `count` entries. */
export const inLastBlock = (count: number): number => count % BLOCK;

/** Records in the app's own storage: a head and blocks of entries for each ticket. */
export const recordStore: RecordStore = {
  head: (issueId) => kvs.get<RecordHead>(headKey(issueId)),
  entries: async (issueId, count) => {
    const blocks: RecordEntry[] = [];
    for (let index = 0; index * BLOCK < count; index += 1)
      blocks.push(...((await kvs.get<readonly RecordEntry[]>(blockKey(issueId, index))) ?? []));
    return blocks;
  },
  lastBlock: async (issueId, count) =>
    inLastBlock(count) === 0
      ? []
      : ((await kvs.get<readonly RecordEntry[]>(blockKey(issueId, Math.floor(count / BLOCK)))) ?? []),
  append: async (issueId, head, block, added) => {
    const first = Math.floor((head.count - added.length) / BLOCK);
    const entries = [...block, ...added];
    // One transaction keeps head and blocks consistent, even with parallel writers.
    let transaction = kvs.transact().set(headKey(issueId), head);
    for (let index = 0; index * BLOCK < entries.length; index += 1)
      transaction = transaction.set(
        blockKey(issueId, first + index),
        entries.slice(index * BLOCK, (index + 1) * BLOCK),
      );
    await transaction.execute();
  },
};
