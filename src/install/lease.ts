import { kvs } from '@forge/kvs';

/** Silence after which another event replaces a run; milliseconds. The platform stops a function after 900 s. */
const LEASE = 16 * 60_000;

const KEY = 'installation-lease';

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
  if (await enter(KEY, lease)) return true;
  let held = await kvs.get<Lease>(KEY);
  while (held !== undefined && held.until <= now) {
    const succession = `${KEY}-after:${held.holder}`;
    if (await enter(succession, lease)) {
      await kvs.set(KEY, lease);
      return true;
    }
    held = await kvs.get<Lease>(succession);
  }
  return false;
}

/**
 * Creates an entry unless it exists, and returns true if it did. The entry is useless after a day, because every run
 * that saw it has ended.
 */
async function enter(key: string, lease: Lease): Promise<boolean> {
  const ttl = key === KEY ? {} : { ttl: { value: 1, unit: 'DAYS' as const } };
  try {
    await kvs.set(key, lease, { keyPolicy: 'FAIL_IF_EXISTS', ...ttl });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
}

export async function returnLease(holder: string): Promise<void> {
  if ((await kvs.get<Lease>(KEY))?.holder === holder) await kvs.delete(KEY);
}
