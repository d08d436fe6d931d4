import { kvs } from '@forge/kvs';
import { JiraFailure } from '../jira/client';

/** How often an effect may be attempted again after a delivery that was cut off in the middle of it. */
export type Repeat = 'never' | 'again';

interface Entry {
  readonly state: 'pending' | 'done';
  readonly at: string;
}

/** Where claims are kept. */
export interface Claims {
  /** Claims a key; `false` when it has been claimed already. */
  claim(key: string): Promise<boolean>;
  isDone(key: string): Promise<boolean>;
  finish(key: string): Promise<void>;
  release(key: string): Promise<void>;
}

/** Keeps each effect of an execution from happening twice, however often Jira delivers it. */
export interface Ledger {
  /** Runs `act` unless this effect of this execution has been done already. */
  once(executionId: string, effect: string, repeat: Repeat, act: () => Promise<unknown>): Promise<void>;
}

/**
 * An effect is claimed before it is begun. A claim that was never finished means that a delivery was cut off in between:
 * an e-mail is then not repeated (better missing than twice: it may have gone out), a change of a field is, because
 * doing it twice changes nothing. Where Jira has said no, nothing was done, and the claim is given back.
 */
export function createLedger(claims: Claims): Ledger {
  return {
    once: async (executionId, effect, repeat, act) => {
      const key = `effect:${executionId}:${effect}`;
      const claimed = await claims.claim(key);
      if (!claimed && (repeat === 'never' || (await claims.isDone(key)))) return;
      try {
        await act();
      } catch (error) {
        if (error instanceof JiraFailure && nothingHappened(error)) await claims.release(key);
        throw error;
      }
      await claims.finish(key);
    },
  };
}

/** A reading that failed, or a refusal: Jira has certainly done nothing. After another 5xx it may have. */
const nothingHappened = ({ method, status }: JiraFailure): boolean =>
  method === 'GET' || (status >= 400 && status < 500) || status === 503;

const entry = (state: Entry['state']): Entry => ({ state, at: new Date().toISOString() });

/** Claims in the app's own storage. */
const storedClaims: Claims = {
  claim: async (key) => {
    try {
      await kvs.set(key, entry('pending'), { keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT') return false;
      throw error;
    }
  },
  isDone: async (key) => (await kvs.get<Entry>(key))?.state === 'done',
  finish: async (key) => {
    await kvs.set(key, entry('done'));
  },
  release: async (key) => {
    await kvs.delete(key);
  },
};

export const ledger: Ledger = createLedger(storedClaims);
