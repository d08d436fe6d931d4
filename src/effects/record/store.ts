import { kvs } from '@forge/kvs';
import type { RecordEntry } from '../../procedure/record';

/** What is known of a record without reading it: where it ends, and how far into the changelog it has come. */
export interface RecordHead {
  readonly count: number;
  readonly lastHash: string;
  /** Id of the status that the last entry left the ticket in. */
  readonly lastStatus: string;
  /** Entries of the changelog that were read, whether they are steps or not, and the id of the last of them. */
  readonly read: number;
  readonly lastReadId: string | null;
}

/** Where records are kept. */
export interface RecordStore {
  head(issueId: string): Promise<RecordHead | undefined>;
  /** Every entry, oldest first, of which there should be `count`. */
  entries(issueId: string, count: number): Promise<readonly RecordEntry[]>;
  /** The entries of the block that the next one belongs to. */
  lastBlock(issueId: string, count: number): Promise<readonly RecordEntry[]>;
  /** Writes the new end of a record, all of it or nothing. `block` are the entries of the last block. */
  append(
    issueId: string,
    head: RecordHead,
    block: readonly RecordEntry[],
    added: readonly RecordEntry[],
  ): Promise<void>;
}

/** Entries in one value. One is some 600 bytes long with a note, so that a value stays far below the 240 KiB that it may have. */
export const BLOCK = 200;

const headKey = (issueId: string): string => `record:${issueId}`;
const blockKey = (issueId: string, index: number): string => `record:${issueId}:${index}`;

/** How many entries of a record of `count` stand in its last block. */
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
    // One transaction: head and blocks never disagree, however many deliveries write at once.
    let transaction = kvs.transact().set(headKey(issueId), head);
    for (let index = 0; index * BLOCK < entries.length; index += 1)
      transaction = transaction.set(
        blockKey(issueId, first + index),
        entries.slice(index * BLOCK, (index + 1) * BLOCK),
      );
    await transaction.execute();
  },
};
