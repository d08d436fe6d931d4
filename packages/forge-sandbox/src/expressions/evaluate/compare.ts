import { isSameObject } from '../values/identity';
import { FunctionValue, isList, isMap, isTyped, typeNameOf, type MapValue, type Value } from '../values/value';
import { failure } from './failure';
import type { Run } from './run';

/** Greatest depth of a comparison. Only programs that try to exhaust the machine nest values deeper. */
const DEEPEST = 100;

/**
 * `==`. Null equals only null, and comparing with null never fails (seen live). Values of one type compare by content,
 * Lists in order (vendor documentation). For two types sources conflict: unequal by default, an error if the dialect
 * says so.
 */
export function areEqual(run: Run, a: Value, b: Value, depth = 0): boolean {
  run.work(1);
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (depth > DEEPEST) throw failure('limit', 'The values to be compared are nested too deeply.');
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, index) => areEqual(run, item, b[index] ?? null, depth + 1));
  }
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (isTyped(a) && isTyped(b) && a.$type === b.$type) return isSameObject(a, b);
  if (isMap(a) && isMap(b)) return areMapsEqual(run, a, b, depth);
  if (run.options.dialect?.crossTypeEquality === 'error' && typeNameOf(a) !== typeNameOf(b)) throw mismatch(a, b);
  return false;
}

function areMapsEqual(run: Run, a: MapValue, b: MapValue, depth: number): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && areEqual(run, a[key] ?? null, b[key] ?? null, depth + 1))
  );
}

/** Documented wording (REST analyse example). */
const mismatch = (a: Value, b: Value) =>
  failure('operand-types', `Can't compare ${typeNameOf(a)} to ${typeNameOf(b)}.`);

/** A value that JavaScript orders in the same way; undefined for values without an order. */
function sortKey(value: Value): number | string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return value.getTime();
  if (value === null || typeof value === 'boolean' || value instanceof FunctionValue) return undefined;
  return isTyped(value) && value.$type === 'CalendarDate' ? String(value['date']) : undefined;
}

export type Order = '<' | '>' | '<=' | '>=';

const ORDERS: Readonly<Record<Order, (a: number | string, b: number | string) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

/** `<`, `>`, `<=`, `>=`: Numbers, Strings, Dates and CalendarDates. Both sides must be of the same type. */
export function isOrdered(run: Run, operator: Order, a: Value, b: Value): boolean {
  const left = sortKey(a);
  const right = sortKey(b);
  if (left !== undefined && right !== undefined && typeNameOf(a) === typeNameOf(b))
    return ORDERS[operator](left, right);
  if (a === null || b === null) {
    if (run.options.dialect?.nullComparison === 'false') return false;
    throw failure('null-access', `Can't compare ${typeNameOf(a)} to ${typeNameOf(b)}.`);
  }
  throw mismatch(a, b);
}
