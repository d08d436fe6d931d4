import { kvs } from '@forge/kvs';
import { createIfAbsent, type Retention } from '../../storage/createIfAbsent';

/** Prevents a second reminder of the same thing. */
export interface ReminderClaims {
  /** Claims a key; `false` when it has been claimed already. */
  claim(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
}

/** Retention of a claim. A request that stands still for longer gets a second reminder. */
const KEPT: Retention = { value: 180, unit: 'DAYS' };

/** Claims in the app's own storage. They expire by themselves. */
export const reminderClaims: ReminderClaims = {
  claim: (key) => createIfAbsent(key, 1, KEPT),
  release: (key) => kvs.delete(key),
};
