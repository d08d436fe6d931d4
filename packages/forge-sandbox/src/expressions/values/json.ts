import { TYPES } from '../types/registry';
import { restText } from './dateText';
import { plainTextOf } from './richText';
import { asValue, FunctionValue, holds, isList, isTyped, type TypedObject, type Value } from './value';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface JsonOptions {
  /** Time zone of Dates. @default 'UTC' */
  readonly timeZone?: string;
}

/**
 * A result as JSON. Dates take the form of the REST API (secondary reference). Objects show their identifying and
 * describing members, if present (chosen: Jira returns REST beans of its own shape). Functions become a text that no
 * caller should rely on (documented). Numbers that JSON lacks become null.
 */
export function toJson(value: Value, options: JsonOptions = {}): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (isList(value)) return value.map((item) => toJson(asValue(item), options));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : restText(value, options.timeZone ?? 'UTC');
  if (value instanceof FunctionValue) return `function ${value.name}`;
  if (isTyped(value)) return objectJson(value, options);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(asValue(item), options)]));
}

function objectJson(object: TypedObject, options: JsonOptions): Json {
  if (object.$type === 'CalendarDate') return String(object['date']);
  if (object.$type === 'RichText') return plainTextOf(object);
  const shown = TYPES.get(object.$type)?.row.shown ?? [];
  const given = shown.filter((name) => holds(object, name));
  return Object.fromEntries(given.map((name) => [name, toJson(asValue(object[name]), options)]));
}
