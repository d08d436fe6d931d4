import { asValue, isList, isMap, isTyped, type Value } from '../values/value';
import { failure } from './failure';
import { EVALUATION_LIMITS, type EvaluationOptions } from './options';

/** Limits of nesting, and of Lists and Maps. They are ours: a larger answer would only exhaust its reader. */
const DEEPEST = 100;
const MOST_COLLECTIONS = 20_000;

/** The direct parts of a value. */
function partsOf(value: Value): readonly unknown[] {
  if (isList(value)) return value;
  return value !== null && isMap(value) ? Object.values(value) : [];
}

/**
 * Refuses answers that are too big: 1,000 objects and 10,000 primitive values (documented). A part that occurs many
 * times counts many times, because a reader would meet it as often.
 */
export function checkAnswer(answer: Value, { limits }: EvaluationOptions): void {
  const { beans: mostBeans, primitiveValues } = { ...EVALUATION_LIMITS, ...limits };
  const most = { objects: mostBeans, values: primitiveValues, collections: MOST_COLLECTIONS };
  const met = { objects: 0, values: 0, collections: 0 };
  const pending: { value: Value; depth: number }[] = [{ value: answer, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    const kind = isTyped(value)
      ? 'objects'
      : isList(value) || (value !== null && isMap(value))
        ? 'collections'
        : 'values';
    met[kind] += 1;
    if (met[kind] > most[kind]) throw failure('limit', `The result has more than ${most[kind]} ${kind}.`);
    if (depth > DEEPEST) throw failure('limit', 'The result is nested too deeply.');
    for (const part of partsOf(value)) pending.push({ value: asValue(part), depth: depth + 1 });
  }
}
