import { asValue, isList, mapOf, type TypedObject, type Value } from '../../values/value';
import { numberText } from '../../values/text';
import { jsonText } from '../convert';
import { failure } from '../failure';
import type { Run } from '../run';
import { argument, stringArgument, type Method } from './method';

/** Objects become Maps of the language. */
function revived(_key: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !isList(value);
  return isObject ? mapOf(Object.entries(value).map(([key, item]) => [key, asValue(item)] as const)) : value;
}

function parseJson(run: Run, text: string): Value {
  run.work(text.length);
  try {
    // JSON.parse gives null, Boolean, Number, String, List or, revived, Map: all are values of the language.
    return JSON.parse(text, revived) as Value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw failure('argument-type', `The text is not JSON: ${error.message}.`);
  }
}

export const JSON_METHODS: Readonly<Record<string, Method<TypedObject>>> = {
  stringify: (run, _json, args) => jsonText(run, argument(args, 0)),
  parse: (run, _json, args) => parseJson(run, stringArgument(args, 0, 'The text')),
};

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * `Number(x)`: NaN if x is not a number (secondary reference). Chosen: a String must be in decimal notation, with
 * blanks around allowed; an empty one is NaN. Booleans are 1 and 0. Everything else, null included, is NaN.
 */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && DECIMAL.test(value.trim()) ? Number(value) : NaN;
}

/** A text that `Number(text)` reads back. */
export const fromNumber = numberText;
