import type { Member } from '../types/registry';
import { asValue, holds, isTyped, type TypedObject, type Value } from '../values/value';
import type { Run } from './run';

/**
 * The properties of an entity for an expression. Data may give them as a plain object, key to value, or as an object
 * typed `EntityProperties`. `$owner` separates the counts of different entities.
 */
export function entityProperties(data: unknown, owner: string): TypedObject {
  return { $type: 'EntityProperties', $of: data ?? {}, $owner: owner };
}

const dataOf = (properties: TypedObject): object => {
  const data = properties['$of'] ?? properties;
  return typeof data === 'object' ? data : {};
};

const ownerOf = ({ $owner }: TypedObject): string => (typeof $owner === 'string' ? $owner : '');

const isVisible = (key: string): boolean => !key.startsWith('$');

/** Reads one property; a missing one is null. Each key costs one expensive operation, on any number of objects. */
export function readProperty(run: Run, properties: TypedObject, key: string): Value {
  run.chargeOnce(`${ownerOf(properties)}.properties.${key}`);
  const data = dataOf(properties);
  return isVisible(key) && holds(data, key) ? asValue((data as Readonly<Record<string, unknown>>)[key]) : null;
}

/** `keys()`: one operation for each object. */
export const propertyKeys = (properties: TypedObject): Value => Object.keys(dataOf(properties)).filter(isVisible);

/** `updated()`, `updated(key)`. Null if the data does not say. */
export function propertiesUpdated(properties: TypedObject, key: string | undefined): Value {
  const updated = (dataOf(properties) as Readonly<Record<string, unknown>>)['$updated'];
  return typeof updated === 'function' ? asValue((updated as (key?: string) => unknown)(key)) : null;
}

/** The value of a typed object's member, in the member's type. */
export function memberValue(object: TypedObject, member: Member): Value {
  const data = holds(object, member.name) ? object[member.name] : null;
  const isProperties = member.type.kind === 'Named' && member.type.name === 'EntityProperties';
  if (!isProperties) return asValue(data);
  return entityProperties(isTyped(data) || typeof data === 'object' ? data : {}, object.$type);
}
