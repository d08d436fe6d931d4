/** Admits at most `limit` holders of a key at a time. The others wait in order. */
export interface ConcurrencyGate {
  enter(key: string, limit: number): Promise<() => void>;
}

/** `concurrency: {key, limit}` of a pushed event (documented: at most `limit` events of a key run at once). */
export function createConcurrencyGate(): ConcurrencyGate {
  const holders = new Map<string, number>();
  const queues = new Map<string, (() => void)[]>();

  function leave(key: string): void {
    holders.set(key, (holders.get(key) ?? 1) - 1);
    queues.get(key)?.shift()?.();
  }

  return {
    enter: async (key, limit) => {
      while ((holders.get(key) ?? 0) >= limit) {
        await new Promise<void>((resolve) => {
          queues.set(key, [...(queues.get(key) ?? []), resolve]);
        });
      }
      holders.set(key, (holders.get(key) ?? 0) + 1);
      return () => {
        leave(key);
      };
    },
  };
}
