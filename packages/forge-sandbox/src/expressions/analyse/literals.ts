import { itemOf, listOf, named, NULL, type Type } from '../types/type';

/** The type of a literal. */
export function literalType(value: null | boolean | number | string): Type {
  if (value === null) return NULL;
  return named(typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Number' : 'Boolean');
}

/** `[1, 2]` is a List, `[1, 'a']` a tuple (documented notation). */
export function listLiteral(items: readonly Type[]): Type {
  const item = itemOf({ kind: 'Tuple', items, nullable: false });
  const isMixed = item.kind === 'Any' && items.some(({ kind }) => kind !== 'Any');
  return isMixed ? { kind: 'Tuple', items, nullable: false } : listOf(item);
}
