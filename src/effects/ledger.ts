import { kvs } from '@forge/kvs';
import { createIfAbsent } from '../storage/createIfAbsent';
import { listByPrefix } from '../storage/listByPrefix';
import type { LedgerEntry } from './ledgerEntry';

/**
 * Storage of the ledger. Keys are `effect:<issue id>:<step>:<effect>`, so that all entries of a request can be listed.
 * The claim of a further attempt is `claim:…:<number>`.
 */
export interface Ledger {
  /** Returns the existing entries, by key. */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, LedgerEntry>>;
  /** Writes the first entry of an effect. Returns false if another delivery has already written one. */
  open(key: string, entry: LedgerEntry): Promise<boolean>;
  write(key: string, entry: LedgerEntry): Promise<void>;
  /** Claims the right to attempt an effect again, until an ISO instant. Returns false if another delivery holds it. */
  claim(key: string, leaseUntil: string): Promise<boolean>;
  /** Returns when a claim ends; `null` if there is no claim. */
  claimedUntil(key: string): Promise<string | null>;
  /** Returns every entry of a request, with its key. */
  list(issueId: string): Promise<readonly (readonly [key: string, entry: LedgerEntry])[]>;
}

export const ledgerKey = (issueId: string, step: string, effect: string): string =>
  `effect:${issueId}:${step}:${effect}`;

/** Step and effect of a key. */
export function partsOf(key: string): { readonly step: string; readonly effect: string } {
  const [, , step = '', effect = ''] = key.split(':');
  return { step, effect };
}

/** Retention, longer than any procedure takes. The storage keeps expiring values for at most a year (documented). */
const KEPT = { value: 300, unit: 'DAYS' } as const;
const CLAIM_KEPT = { value: 30, unit: 'DAYS' } as const;

/** Keys per batch (documented). */
const BATCH = 25;

/** The ledger in the app's own storage. */
export const storedLedger: Ledger = {
  read: async (keys) => {
    const found = new Map<string, LedgerEntry>();
    for (let at = 0; at < keys.length; at += BATCH) {
      const { successfulKeys } = await kvs.batchGet<LedgerEntry>(keys.slice(at, at + BATCH).map((key) => ({ key })));
      for (const { key, value } of successfulKeys) found.set(key, value);
    }
    return found;
  },
  open: (key, entry) => createIfAbsent(key, entry, KEPT),
  write: async (key, entry) => {
    await kvs.set(key, entry, { ttl: KEPT });
  },
  claim: (key, leaseUntil) => createIfAbsent(key, leaseUntil, CLAIM_KEPT),
  claimedUntil: async (key) => (await kvs.get<string>(key)) ?? null,
  list: (issueId) => listByPrefix<LedgerEntry>(`effect:${issueId}:`),
};
