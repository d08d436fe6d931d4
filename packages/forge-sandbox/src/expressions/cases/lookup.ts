import type { Lookup } from '../evaluate/options';
import { isTyped, type TypedObject } from '../values/value';

/** Contexts of cases are small. The limit bounds the time for an unusual one. */
const MOST_OBJECTS = 10_000;

/** Every typed object in a context, the outer before the inner. */
function objectsIn(context: object): TypedObject[] {
  const found: TypedObject[] = [];
  const pending: object[] = [context];
  for (let next = pending.shift(); next !== undefined && found.length < MOST_OBJECTS; next = pending.shift()) {
    if (isTyped(next)) found.push(next);
    for (const part of Object.values(next) as unknown[])
      if (typeof part === 'object' && part !== null) pending.push(part);
  }
  return found;
}

/** `new Issue(x)` and similar find objects in the case itself. No other objects exist. */
export function lookupIn(context: object): Lookup {
  const find = (type: string, keys: readonly string[], wanted: unknown): TypedObject | null =>
    objectsIn(context).find((object) => object.$type === type && keys.some((key) => object[key] === wanted)) ?? null;
  return {
    issue: (idOrKey) => find('Issue', ['id', 'key'], idOrKey),
    project: (idOrKey) => find('Project', ['id', 'key'], idOrKey),
    user: (accountId) => find('User', ['accountId'], accountId),
  };
}
