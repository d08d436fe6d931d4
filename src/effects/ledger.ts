import { kvs, WhereConditions } from '@forge/kvs';
import type { Entry } from './entry';

/**
 * Where the ledger is kept. Keys are `effect:<issue id>:<step>:<effect>`, so that all entries of one request can be
 * listed; the claim of a further attempt is `claim:…:<number>`.
 */
export interface Ledger {
  /** The entries that there are, by key. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, Entry>>;
  /** Writes the first entry of an effect; `false` when another delivery has written one already. */
  open(key: string, entry: Entry): Promise<boolean>;
  write(key: string, entry: Entry): Promise<void>;
  /** Claims the right to attempt an effect once more, until an ISO instant; `false` when another delivery has it. */
  claim(key: string, leaseUntil: string): Promise<boolean>;
  /** Until when a claim holds; `null` where there is none. */
  claimedUntil(key: string): Promise<string | null>;
  /** Every entry of a request, with its key. */
  list(issueId: string): Promise<readonly (readonly [key: string, entry: Entry])[]>;
}

export const ledgerKey = (issueId: string, step: string, effect: string): string =>
  `effect:${issueId}:${step}:${effect}`;

/** The step and the effect that a key stands for. */
export function partsOf(key: string): { readonly step: string; readonly effect: string } {
  const [, , step = '', effect = ''] = key.split(':');
  return { step, effect };
}

/** Longer than any procedure takes; after it the storage forgets. It keeps nothing that expires for more than a year (documented). */
const KEPT = { value: 300, unit: 'DAYS' } as const;
const CLAIM_KEPT = { value: 30, unit: 'DAYS' } as const;

/** Keys of one batch, and entries of one page of a query (documented). */
const BATCH = 25;
const PAGE = 20;

/** The ledger in the app's own storage. */
export const storedLedger: Ledger = {
  read: async (keys) => {
    const found = new Map<string, Entry>();
    for (let at = 0; at < keys.length; at += BATCH) {
      const { successfulKeys } = await kvs.batchGet<Entry>(keys.slice(at, at + BATCH).map((key) => ({ key })));
      for (const { key, value } of successfulKeys) found.set(key, value);
    }
    return found;
  },
  open: (key, entry) => create(key, entry, KEPT),
  write: async (key, entry) => {
    await kvs.set(key, entry, { ttl: KEPT });
  },
  claim: (key, leaseUntil) => create(key, leaseUntil, CLAIM_KEPT),
  claimedUntil: async (key) => (await kvs.get<string>(key)) ?? null,
  list: async (issueId) => {
    const entries: [string, Entry][] = [];
    let query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(`effect:${issueId}:`))
      .limit(PAGE);
    for (;;) {
      const { results, nextCursor } = await query.getMany<Entry>();
      entries.push(...results.map(({ key, value }): [string, Entry] => [key, value]));
      if (nextCursor === undefined) return entries;
      query = query.cursor(nextCursor);
    }
  },
};

async function create(key: string, value: unknown, ttl: typeof KEPT | typeof CLAIM_KEPT): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ttl });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
}
