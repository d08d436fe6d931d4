import type { DeliveryStore, StoredDelivery } from '../../src/effects/deliveries/store';

/** Unread deliveries in memory, in the form of the app's storage. */
export interface MemoryDeliveries extends DeliveryStore {
  readonly kept: Map<string, StoredDelivery>;
}

export function memoryDeliveries(): MemoryDeliveries {
  const kept = new Map<string, StoredDelivery>();
  const keyOf = ({ executionId, issueId }: StoredDelivery['delivery']): string => `${issueId}:${executionId}`;
  return {
    kept,
    receive: (received) => {
      const known = kept.get(keyOf(received.delivery));
      if (known === undefined) kept.set(keyOf(received.delivery), received);
      return Promise.resolve(known ?? received);
    },
    write: (received) => Promise.resolve(void kept.set(keyOf(received.delivery), received)),
    forget: (delivery) => Promise.resolve(void kept.delete(keyOf(delivery))),
    list: (_, issueId) =>
      Promise.resolve(
        [...kept.values()].filter(({ delivery }) => issueId === undefined || delivery.issueId === issueId),
      ),
  };
}
