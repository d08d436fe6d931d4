import type { Json } from '../../../jira/json';
import { canonicalText, equal, isList, isRecord } from '../normal/canonical';

/** A value that differs, with the shortest path to it. Without `from` it was added, without `to` it was removed. */
export interface ValueChange {
  readonly path: string;
  readonly from?: Json;
  readonly to?: Json;
}

/**
 * The differences of two data: `threshold: 4 -> 40`, `fields[customfield_10101].minimum: 20 -> 1`, `holidays: -
 * 2026-12-25`.
 */
export function changesBetween(from: Json | undefined, to: Json | undefined, path = ''): readonly ValueChange[] {
  if (from === undefined) return to === undefined ? [] : [{ path, to }];
  if (to === undefined) return [{ path, from }];
  if (equal(from, to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
    return keys.flatMap((key) => changesBetween(from[key], to[key], path === '' ? key : `${path}.${key}`));
  }
  if (isList(from) && isList(to)) return changesOfLists(from, to, path);
  return [{ path, from, to }];
}

function changesOfLists(from: readonly Json[], to: readonly Json[], path: string): readonly ValueChange[] {
  const key = keyOf([...from, ...to]);
  const named = (items: readonly Json[]): ReadonlyMap<string, Json> =>
    new Map(items.map((item) => [key(item), item] as const));
  const [before, after] = [named(from), named(to)];
  // The keys are not unique, so the items cannot be matched.
  if (before.size < from.length || after.size < to.length) return [{ path, from, to }];
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const inside = isRecord(was ?? is ?? null) ? `${path}[${name}]` : path;
    return changesBetween(was, is, inside);
  });
  // The items are the same, in another order.
  return changes.length > 0 ? changes : [{ path, from, to }];
}

/** Key of the items of a list: their `id` or `since` if all have one, otherwise the whole item. */
function keyOf(items: readonly Json[]): (item: Json) => string {
  const field = ['id', 'since'].find((name) => items.every((item) => isRecord(item) && isScalar(item[name])));
  return (item) => {
    const name = field !== undefined && isRecord(item) ? item[field] : undefined;
    return isScalar(name) ? String(name) : canonicalText(item);
  };
}

const isScalar = (json: Json | undefined): json is string | number =>
  typeof json === 'string' || typeof json === 'number';
