import type { Expression, Index, Member as MemberNode } from '../syntax/tree';
import { memberOf, TYPES, type Member } from '../types/registry';
import {
  FunctionValue,
  holds,
  isList,
  isMap,
  isTyped,
  typeNameOf,
  asValue,
  type TypedObject,
  type Value,
} from '../values/value';
import { failure, type ExpressionFailure } from './failure';
import { callMethod, hasMethod } from './methods/registry';
import { memberValue, readProperty } from './properties';
import type { Run } from './run';

/** Result of a lookup without such a property. The caller decides between null (`?.`) and an error. */
export const MISSING = Symbol('missing');

export type Found = Value | typeof MISSING;

/** How a property is read. */
export interface Manner {
  /** Only the `.length` of the result will be used: cheaper for some members. */
  readonly lengthOnly: boolean;
  /**
   * `?.` stands before or right after. In the dialect of event filters a missing key is then null instead of an error.
   */
  readonly guarded: boolean;
}

/** Reads a property by name. The object must not be null. */
export function lookUp(run: Run, object: Exclude<Value, null>, name: string, manner: Manner): Found {
  if (isTyped(object)) return lookUpTyped(run, object, name, manner);
  if (isMap(object)) return lookUpKey(run, object, name, manner);
  if (name === 'length' && (typeof object === 'string' || isList(object))) return object.length;
  const member = memberOf(typeNameOf(object), name);
  return member === undefined ? MISSING : bound(run, object, member);
}

function lookUpKey(run: Run, map: Exclude<Value, null>, name: string, { guarded }: Manner): Found {
  if (Object.hasOwn(map as object, name)) return asValue((map as Readonly<Record<string, unknown>>)[name]);
  return run.options.dialect?.missingKey === 'error' && !guarded ? MISSING : null;
}

function lookUpTyped(run: Run, object: TypedObject, name: string, { lengthOnly }: Manner): Found {
  const member = memberOf(object.$type, name);
  if (member !== undefined) {
    if (member.signature !== null) return bound(run, object, member);
    return member.onSome && !holds(object, name) ? MISSING : readMember(run, object, member, lengthOnly);
  }
  if (object.$type === 'EntityProperties') return readProperty(run, object, name);
  if (object.$type !== 'Issue' || name.startsWith('$') || !holds(object, name)) return MISSING;
  // A custom field, by id or by its app's key.
  run.chargeOnce(`Issue.${name}`);
  return asValue(object[name]);
}

function readMember(run: Run, object: TypedObject, member: Member, lengthOnly: boolean): Value {
  run.charge(member, object, lengthOnly);
  if (hasMethod(member.id)) return callMethod(run, object, member, []);
  const value = memberValue(object, member);
  if (member.unbounded && isList(value)) run.markUnbounded(value);
  return value;
}

function bound(run: Run, object: Exclude<Value, null>, member: Member): FunctionValue {
  return new FunctionValue(member.name, member.least, member.most, (args) => callMethod(run, object, member, args));
}

/** Reads `object[key]`, where the key is a name or a whole number. */
export function readIndex(run: Run, object: Exclude<Value, null>, key: Value, manner: Manner): Found {
  if (typeof key === 'string') return lookUp(run, object, key, manner);
  if (!isList(object)) {
    throw failure(
      'argument-type',
      `A property of ${typeNameOf(object)} is named by a String, not by ${typeNameOf(key)}.`,
    );
  }
  if (typeof key !== 'number' || !Number.isInteger(key)) {
    throw failure(
      'index',
      `A List is indexed by a whole Number, not by ${typeof key === 'number' ? String(key) : typeNameOf(key)}.`,
    );
  }
  return key >= 0 && key < object.length ? asValue(object[key]) : MISSING;
}

/**
 * Seen live:
 * `Unrecognized property of `issue`: "fields" ('fields'). Available properties of type 'Issue' are: 'assignee', ...`.
 */
export function unknownMember(
  node: MemberNode | Index,
  object: Exclude<Value, null>,
  key: Value,
  source: string,
): ExpressionFailure {
  const text = (part: Expression): string => source.slice(part.start, part.end);
  if (isList(object) && typeof key === 'number') {
    return failure('index', `Index ${key} is out of bounds for a List of ${object.length} items.`);
  }
  const typeName = typeNameOf(object);
  const available = availableOf(object, typeName);
  if (available.length === 0) return failure('unknown-member', `Type ${typeName} does not have any properties`);
  const name = typeof key === 'string' ? key : typeNameOf(key);
  const written = node.kind === 'Index' ? text(node.key) : `'${node.name}'`;
  const list = available.map((name) => `'${name}'`).join(', ');
  return failure(
    'unknown-member',
    `Unrecognized property of \`${text(node.object)}\`: "${name}" (${written}). Available properties of type '${typeName}' are: ${list}`,
  );
}

function availableOf(object: Exclude<Value, null>, typeName: string): string[] {
  const known = [...(TYPES.get(typeName)?.members.keys() ?? [])];
  const given = isTyped(object) || isMap(object) ? Object.keys(object).filter((name) => !name.startsWith('$')) : [];
  const all = typeName === 'Issue' || typeName === 'Map' ? [...known, ...given] : known;
  return [...new Set(all)].sort();
}

/** Vendor documentation quotes this message for a property of null. */
export const nullAccess = (): ExpressionFailure => failure('null-access', 'Type null does not have any properties');
