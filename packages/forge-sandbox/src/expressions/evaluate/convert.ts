import { humanText } from '../values/dateText';
import { toJson } from '../values/json';
import { plainTextOf } from '../values/richText';
import { numberText } from '../values/text';
import { asValue, isList, isMap, isTypedAs, typeNameOf, type Value } from '../values/value';
import { failure } from './failure';
import type { Run } from './run';

/**
 * A value as part of a text, in `+`, template literals and `join`. Documented for Strings and Numbers; chosen for the
 * rest:
 * null is `null`, Dates use `toString()`, rich text its plain text, Lists and Maps JSON.
 */
export function textOf(run: Run, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dateText(run, value);
  if (isTypedAs(value, 'CalendarDate')) return String(value['date']);
  if (isTypedAs(value, 'RichText')) return plainTextOf(value);
  return jsonText(run, value);
}

export function dateText(run: Run, date: Date): string {
  return humanText(date, run.options.timeZone, run.options.locale ?? 'en-US');
}

/** `JSON.stringify`, within the limits of work. */
export function jsonText(run: Run, value: Value): string {
  chargeJson(run, value);
  return JSON.stringify(toJson(value, { timeZone: run.options.timeZone }));
}

/** Charges for each visit of a value. Shared parts are visited as often as the JSON repeats them. */
function chargeJson(run: Run, value: Value, depth = 0): void {
  run.work(1);
  if (depth > 100) throw failure('limit', 'The value is nested too deeply.');
  if (typeof value === 'string') run.copy(value.length);
  else if (isList(value)) for (const item of value) chargeJson(run, asValue(item), depth + 1);
  else if (value !== null && isMap(value)) {
    for (const [key, item] of Object.entries(value)) {
      run.copy(key.length);
      chargeJson(run, asValue(item), depth + 1);
    }
  }
}

/** A Number as a whole number. It is truncated, so a division may give it (inferred from published expressions). */
export function wholeNumber(value: Value, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  throw failure('argument-type', `${what} must be a Number, but it is ${describe(value)}.`);
}

export const describe = (value: Value): string =>
  typeof value === 'number' ? numberText(value) : `of type ${typeNameOf(value)}`;
