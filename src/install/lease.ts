import { kvs } from '@forge/kvs';
import { createIfAbsent, type Retention } from '../storage/createIfAbsent';

/** Silence after which another event replaces a run; milliseconds. The platform stops a function after 900 s. */
const LEASE = 16 * 60_000;

const KEY = 'installation-lease';

/** A succession is useless after a day, because every run that saw it has ended. */
const SUCCESSION_KEPT: Retention = { value: 1, unit: 'DAYS' };

interface Lease {
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/**
 * Lets one run at a time work on the site. Two runs would create the same things twice, and an event may be delivered
 * twice. A lease that was not returned expires and goes to one successor. The storage cannot compare before it writes,
 * but it creates an entry only once. There is one such entry for each holder that did not return its lease. If a
 * successor dies as well, it gets a successor of its own.
 */
export async function takeLease(holder: string, now: number): Promise<boolean> {
  const lease: Lease = { holder, until: now + LEASE };
  if (await createIfAbsent(KEY, lease)) return true;
  let held = await kvs.get<Lease>(KEY);
  while (held !== undefined && held.until <= now) {
    const succession = `${KEY}-after:${held.holder}`;
    if (await createIfAbsent(succession, lease, SUCCESSION_KEPT)) {
      await kvs.set(KEY, lease);
      return true;
    }
    held = await kvs.get<Lease>(succession);
  }
  return false;
}

export async function returnLease(holder: string): Promise<void> {
  if ((await kvs.get<Lease>(KEY))?.holder === holder) await kvs.delete(KEY);
}
