import { kvs } from '@forge/kvs';

/** Keeps anybody from being reminded twice of the same thing. */
export interface ReminderClaims {
  /** Claims a key; `false` when it has been claimed already. */
  claim(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
}

/** A request that stands still for longer than this is worth a second reminder. */
const DAYS = 180;

/** Claims in the app's own storage, which go away by themselves. */
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
