/**
 * A typed Jira object: an object with a prototype and a `$type`. `$type` names a type of the language (`Issue`, `User`,
 * `Comment`, ...); the other properties hold the values of its members. Members may be getters, which are read at most
 * when the expression reads them. Names that begin with `$` are not visible to expressions. Two of them carry further
 * data: `User.$projectRoles`: a list of roles, or a function from a project's id to one; `EntityProperties.$updated`:
 * `(key?) => Date`.
 */
export interface TypedObject {
  readonly $type: string;
  readonly [member: string]: unknown;
}

/** JSON objects, and the results of `{...}` and `new Map()`. */
export interface MapValue {
  readonly [key: string]: Value;
}

/** Any value of an expression. Dates are `Date`; calendar dates `{ $type: 'CalendarDate', date: 'YYYY-MM-DD' }`. */
export type Value = null | boolean | number | string | Date | readonly Value[] | FunctionValue | TypedObject | MapValue;

/** A lambda, a built-in function, or a method that was read but not called. */
export class FunctionValue {
  constructor(
    readonly name: string,
    /** Least and most arguments. */
    readonly least: number,
    readonly most: number,
    readonly invoke: (args: readonly Value[]) => Value,
  ) {}
}

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/**
 * Whether a value is a typed object. Maps of expressions have no prototype, so a key `$type` in them has no meaning.
 */
export const isTyped = (value: unknown): value is TypedObject =>
  typeof value === 'object' &&
  value !== null &&
  '$type' in value &&
  typeof value.$type === 'string' &&
  Object.getPrototypeOf(value) !== null;

export const isTypedAs = (value: unknown, type: string): value is TypedObject => isTyped(value) && value.$type === type;

export const isMap = (value: Value): value is MapValue =>
  typeof value === 'object' &&
  value !== null &&
  !isList(value) &&
  !(value instanceof Date) &&
  !(value instanceof FunctionValue) &&
  !isTyped(value);

/** The name that `typeof` gives and messages use. `null` for null is chosen: nothing is published. */
export function typeNameOf(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'boolean':
      return 'Boolean';
    default:
      if (value === null) return 'null';
      if (isList(value)) return 'List';
      if (value instanceof Date) return 'Date';
      if (value instanceof FunctionValue) return 'Function';
      return isTyped(value) ? value.$type : 'Map';
  }
}

/** Data that no expression can read. It makes an evaluation fail, not throw. */
export class DataProblem extends Error {}

/**
 * Data from outside as a value. Undefined reads null, as absent data does.
 * @throws DataProblem for anything that neither JSON nor a typed object holds: a function, a symbol, a bigint, an
 * invalid Date.
 */
export function asValue(data: unknown): Value {
  if (data === undefined || data === null) return null;
  const kind = typeof data;
  if (kind === 'function' || kind === 'symbol' || kind === 'bigint') {
    throw new DataProblem(`The data holds a ${kind}, which expressions cannot read.`);
  }
  if (data instanceof Date && Number.isNaN(data.getTime()))
    throw new DataProblem('The data holds a Date that is not valid.');
  return data as Value;
}

/** Truth as in JavaScript (secondary reference). Lists, Maps and objects are true even if empty (inferred). */
export const isTruthy = (value: Value): boolean => Boolean(value);

/** A Map without inherited keys, so that every key, `__proto__` included, is data. */
export function mapOf(entries: Iterable<readonly [string, Value]>): MapValue {
  const map = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** Whether an object of data has a property of its own or from its class. Properties of every object do not count. */
export const holds = (object: object, name: string): boolean =>
  Object.hasOwn(object, name) || (name in object && !(name in Object.prototype));
