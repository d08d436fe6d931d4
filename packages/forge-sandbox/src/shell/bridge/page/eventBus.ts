export type Listener = (payload: unknown) => unknown;

/** `events` of @forge/bridge: frames of one app on one page send each other events. */
export interface EventBus {
  emit(event: string, payload: unknown): void;
  /** @returns a function that ends the subscription. */
  on(event: string, listener: Listener): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    emit: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
    on: (event, listener) => {
      const ofEvent = listeners.get(event) ?? new Set();
      listeners.set(event, ofEvent.add(listener));
      return () => {
        ofEvent.delete(listener);
      };
    },
  };
}
