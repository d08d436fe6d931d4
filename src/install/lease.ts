import { kvs } from '@forge/kvs';

/** How long a run may be silent before another event takes its place; a function is stopped after 900 s. Milliseconds. */
const LEASE = 16 * 60_000;

const KEY = 'installation-lease';

interface Lease {
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/**
 * Lets one run at a time work on the site: two would make the same things twice, and an event may be delivered twice.
 * A lease that was never given back runs out, and goes to one successor of its holder: the storage compares nothing
 * before it writes, but it lets only one make an entry, and there is one for each holder who never came back. One that
 * died in between is succeeded in its turn.
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

/** Makes an entry where there is none, and answers whether it has. Of no use after a day: whoever saw it has ended by then. */
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
