import type { LedgerEntry } from '../../src/effects/ledgerEntry';
import type { Ledger } from '../../src/effects/ledger';

/** A ledger in memory, in the form of the app's storage. */
export interface MemoryLedger extends Ledger {
  readonly entries: Map<string, LedgerEntry>;
  readonly claims: Map<string, string>;
}

export function memoryLedger(): MemoryLedger {
  const entries = new Map<string, LedgerEntry>();
  const claims = new Map<string, string>();
  const create = <T>(kept: Map<string, T>, key: string, value: T): Promise<boolean> => {
    if (kept.has(key)) return Promise.resolve(false);
    kept.set(key, value);
    return Promise.resolve(true);
  };
  return {
    entries,
    claims,
    read: (keys) => Promise.resolve(new Map([...entries].filter(([key]) => keys.includes(key)))),
    open: (key, entry) => create(entries, key, entry),
    write: (key, entry) => Promise.resolve(void entries.set(key, entry)),
    claim: (key, leaseUntil) => create(claims, key, leaseUntil),
    claimedUntil: (key) => Promise.resolve(claims.get(key) ?? null),
    list: (issueId) => Promise.resolve([...entries].filter(([key]) => key.startsWith(`effect:${issueId}:`)).sort()),
  };
}
