import { kvs, WhereConditions } from '@forge/kvs';
import type { EffectError } from '../entry';
import type { Delivery } from '../execution';

/** A delivery of which it is not known yet which step of the request's history it speaks of. Instants are ISO. */
export interface Received {
  readonly delivery: Delivery;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Readings of the request that failed. */
  readonly attempts: number;
  /** Why the last one did; `null` before any has. */
  readonly error: EffectError | null;
  /** The project's property says it, for everybody to see. */
  readonly isTold: boolean;
}

/** What was delivered, from before anything is read until the ledger has it under its step. One entry an execution. */
export interface DeliveryStore {
  /** Notes it, and answers what is noted: that of an earlier delivery of the same execution stays. */
  receive(received: Received): Promise<Received>;
  write(received: Received): Promise<void>;
  forget(delivery: Delivery): Promise<void>;
  /** Of one request, or of all of a project's. */
  readonly list: (projectId: string, issueId?: string) => Promise<readonly Received[]>;
}

const KEPT = { value: 30, unit: 'DAYS' } as const;
const PAGE = 20;

const keyOf = ({ projectId, issueId, executionId }: Delivery): string =>
  `delivery:${projectId}:${issueId}:${executionId.replace(/[^\w-]/g, '')}`;

/** In the app's own storage. */
export const storedDeliveries: DeliveryStore = {
  receive: async (received) => {
    try {
      await kvs.set(keyOf(received.delivery), received, { keyPolicy: 'FAIL_IF_EXISTS', ttl: KEPT });
      return received;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'KEY_CONFLICT')) throw error;
      return (await kvs.get<Received>(keyOf(received.delivery))) ?? received;
    }
  },
  write: async (received) => {
    await kvs.set(keyOf(received.delivery), received, { ttl: KEPT });
  },
  forget: (delivery) => kvs.delete(keyOf(delivery)),
  list: async (projectId, issueId) => {
    const prefix = `delivery:${projectId}:${issueId === undefined ? '' : `${issueId}:`}`;
    const found: Received[] = [];
    let query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE);
    for (;;) {
      const { results, nextCursor } = await query.getMany<Received>();
      found.push(...results.map(({ value }) => value));
      if (nextCursor === undefined) return found;
      query = query.cursor(nextCursor);
    }
  },
};
