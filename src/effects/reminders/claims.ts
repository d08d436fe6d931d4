import { kvs } from '@forge/kvs';

/** Prevents a second reminder of the same thing. */
export interface ReminderClaims {
  /** Claims a key; `false` when it has been claimed already. */
  claim(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
}

/** Retention of a claim, in days. A request that stands still for longer gets a second reminder. */
const DAYS = 180;

/** Claims in the app's own storage. They expire by themselves. */
export const reminderClaims: ReminderClaims = {
  claim: async (key) => {
    try {
      await kvs.set(key, 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { unit: 'DAYS', value: DAYS } });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
      throw error;
    }
  },
  release: (key) => kvs.delete(key),
};
