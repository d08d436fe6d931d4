import { TYPES } from '../types/registry';
import { plainTextOf } from './richText';
import type { TypedObject } from './value';

/**
 * Whether two objects of the same type are the same: users by account (vendor documentation), the rest by id
 * (inferred).
 * Days and rich texts are compared by content. Other objects without an identity only equal themselves.
 */
export function isSameObject(a: TypedObject, b: TypedObject): boolean {
  if (a === b) return true;
  if (a.$type !== b.$type) return false;
  if (a.$type === 'CalendarDate') return a['date'] === b['date'];
  if (a.$type === 'RichText') return plainTextOf(a) === plainTextOf(b);
  const identity = TYPES.get(a.$type)?.row.identity ?? [];
  const telling = identity.find((name) => isGiven(a[name]) && isGiven(b[name]));
  return telling !== undefined && a[telling] === b[telling];
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
