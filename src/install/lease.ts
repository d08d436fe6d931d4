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
 * A lease that was never given back runs out.
 */
export async function takeLease(holder: string, now: number): Promise<boolean> {
  if (await claim(holder, now)) return true;
  const held = await kvs.get<Lease>(KEY);
  if (held !== undefined && held.until > now) return false;
  await kvs.delete(KEY);
  return claim(holder, now);
}

async function claim(holder: string, now: number): Promise<boolean> {
  try {
    await kvs.set(KEY, { holder, until: now + LEASE }, { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
  // Two that found the same lease run out may both have deleted it: the last to write has it.
  return (await kvs.get<Lease>(KEY))?.holder === holder;
}

export async function returnLease(holder: string): Promise<void> {
  if ((await kvs.get<Lease>(KEY))?.holder === holder) await kvs.delete(KEY);
}
