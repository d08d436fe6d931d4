/**
 * A deep copy that preserves shared objects. `structuredClone` does not work: under jest its collections come from
 * another realm, so they are not instances of this realm's `Map` and `Set`.
 */
export function copy<T>(value: T): T {
  return copied(value, new Map()) as T;
}

function copied(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (done.has(value)) return done.get(value);
  const begun = <C extends object>(fresh: C): C => {
    done.set(value, fresh);
    return fresh;
  };
  if (Buffer.isBuffer(value)) return begun(Buffer.from(value));
  if (value instanceof Map) {
    const map = begun(new Map<unknown, unknown>());
    for (const [key, one] of value as Map<unknown, unknown>) map.set(key, copied(one, done));
    return map;
  }
  if (value instanceof Set) return begun(new Set([...(value as Set<unknown>)].map((one) => copied(one, done))));
  if (Array.isArray(value)) {
    const list = begun<unknown[]>([]);
    for (const one of value as unknown[]) list.push(copied(one, done));
    return list;
  }
  const fresh = begun<Record<string, unknown>>({});
  for (const [key, one] of Object.entries(value)) fresh[key] = copied(one, done);
  return fresh;
}
