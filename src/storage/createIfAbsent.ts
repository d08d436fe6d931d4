import { kvs } from '@forge/kvs';

/** Retention of an entry; the storage deletes it afterwards. */
export interface Retention {
  readonly value: number;
  readonly unit: 'DAYS';
}

/**
 * Creates an entry of the app's storage, unless its key exists. Returns true if it did. Of several callers at the same
 * moment, exactly one gets true. The storage makes this decision, not the app.
 */
export async function createIfAbsent(key: string, value: unknown, ttl?: Retention): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ...(ttl === undefined ? {} : { ttl }) });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
}
