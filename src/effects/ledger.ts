import { kvs } from '@forge/kvs';

/** How often an effect may be attempted again after a delivery that was cut off in the middle of it. */
export type Repeat = 'never' | 'again';

interface Entry {
  readonly state: 'pending' | 'done';
  readonly at: string;
}

/** Keeps each effect of an execution from happening twice, however often Jira delivers it. */
export interface Ledger {
  /** Runs `act` unless this effect of this execution has been done already. */
  once(executionId: string, effect: string, repeat: Repeat, act: () => Promise<void>): Promise<void>;
}

const keyOf = (executionId: string, effect: string): string => `effect:${executionId}:${effect}`;

/**
 * The ledger in the app's storage. An effect is claimed before it is begun; a claim that was never finished means that
 * a delivery was cut off in between. An e-mail is then not repeated (better missing than twice: it may have gone out);
 * a change of a field is, because doing it twice changes nothing.
 */
export const ledger: Ledger = {
  once: async (executionId, effect, repeat, act) => {
    const key = keyOf(executionId, effect);
    const claimed = await claim(key);
    if (!claimed && !(repeat === 'again' && (await kvs.get<Entry>(key))?.state === 'pending')) return;
    await act();
    await kvs.set(key, entry('done'));
  },
};

const entry = (state: Entry['state']): Entry => ({ state, at: new Date().toISOString() });

async function claim(key: string): Promise<boolean> {
  try {
    await kvs.set(key, entry('pending'), { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
}
