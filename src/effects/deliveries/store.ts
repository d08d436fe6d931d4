import { kvs } from '@forge/kvs';
import { createIfAbsent } from '../../storage/createIfAbsent';
import { listByPrefix } from '../../storage/listByPrefix';
import type { EffectError } from '../ledgerEntry';
import type { Delivery } from '../execution';

/** A delivery whose step in the request's history is not known yet. Instants are ISO. */
export interface StoredDelivery {
  readonly delivery: Delivery;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Number of failed readings of the request. */
  readonly attempts: number;
  /** Reason of the last failure; `null` if none has failed. */
  readonly error: EffectError | null;
  /** True if the project's property reports it, visible to everyone. */
  readonly isTold: boolean;
}

/** Stores deliveries until the ledger has them under their step. One entry per execution. */
export interface DeliveryStore {
  /** Stores the delivery and returns the stored one. An earlier delivery of the same execution stays. */
  receive(received: StoredDelivery): Promise<StoredDelivery>;
  write(received: StoredDelivery): Promise<void>;
  forget(delivery: Delivery): Promise<void>;
  /** Lists the deliveries of one request, or of all requests of a project. */
  readonly list: (projectId: string, issueId?: string) => Promise<readonly StoredDelivery[]>;
}

const KEPT = { value: 30, unit: 'DAYS' } as const;

const keyOf = ({ projectId, issueId, executionId }: Delivery): string =>
  `delivery:${projectId}:${issueId}:${executionId.replace(/[^\w-]/g, '')}`;

/** The store in the app's own storage. */
export const storedDeliveries: DeliveryStore = {
  receive: async (received) => {
    if (await createIfAbsent(keyOf(received.delivery), received, KEPT)) return received;
    return (await kvs.get<StoredDelivery>(keyOf(received.delivery))) ?? received;
  },
  write: async (received) => {
    await kvs.set(keyOf(received.delivery), received, { ttl: KEPT });
  },
  forget: (delivery) => kvs.delete(keyOf(delivery)),
  list: async (projectId, issueId) => {
    const prefix = `delivery:${projectId}:${issueId === undefined ? '' : `${issueId}:`}`;
    return (await listByPrefix<StoredDelivery>(prefix)).map(([, received]) => received);
  },
};
