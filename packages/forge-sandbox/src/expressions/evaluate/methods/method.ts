import { FunctionValue, typeNameOf, type Value } from '../../values/value';
import { describe, wholeNumber } from '../convert';
import { failure } from '../failure';
import type { Run } from '../run';

/** A built-in method. The number of its arguments is checked, their types are not. */
export type Method<Self extends Value = Value> = (run: Run, self: Self, args: readonly Value[]) => Value;

export const argument = (args: readonly Value[], index: number): Value => args[index] ?? null;

export function stringArgument(args: readonly Value[], index: number, what: string): string {
  const value = argument(args, index);
  if (typeof value === 'string') return value;
  throw failure('argument-type', `${what} must be a String, but it is ${describe(value)}.`);
}

/** A whole number; decimals are dropped. */
export const numberArgument = (args: readonly Value[], index: number, what: string): number =>
  wholeNumber(argument(args, index), what);

export const optionalNumber = (args: readonly Value[], index: number, what: string): number | undefined =>
  index < args.length ? numberArgument(args, index, what) : undefined;

/**
 * A function argument, ready to be called with the values of a method. It may take fewer parameters than offered. A
 * function with more is refused (whether Jira passes an index as well is unknown). Each call is a step.
 */
export function callback(run: Run, args: readonly Value[], index: number): (...offered: Value[]) => Value {
  const value = argument(args, index);
  if (!(value instanceof FunctionValue)) {
    throw failure('argument-type', `A function is expected here, but this is ${describe(value)}.`);
  }
  return (...offered) => {
    if (value.least > offered.length) throw wrongCount(value, offered.length);
    run.step();
    return value.invoke(value.most < offered.length ? offered.slice(0, value.most) : offered);
  };
}

/** Our words: Jira's are not published. */
export function wrongCount({ name, least, most }: { name: string; least: number; most: number }, given: number) {
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  return failure('argument-count', `${name} takes ${wanted} argument${wanted === '1' ? '' : 's'}, but ${given} given.`);
}

export const typeOfArgument = (args: readonly Value[], index: number): string => typeNameOf(argument(args, index));
