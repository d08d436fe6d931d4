import { asValue, isList, isTruthy, type Value } from '../../values/value';
import { areEqual } from '../compare';
import { textOf } from '../convert';
import { failure } from '../failure';
import type { Run } from '../run';
import { argument, callback, numberArgument, optionalNumber, stringArgument, type Method } from './method';

type List = readonly Value[];

/** Longest text of `join` (secondary reference). A longer one is cut and ends in `...`. */
const LONGEST_JOIN = 10_000;

/** The items one by one. In an unbounded collection, each item after the free ones costs an expensive operation. */
function* visit(run: Run, list: List): Generator<Value> {
  const free = run.freeItems(list);
  for (const [index, item] of list.entries()) {
    run.work(1);
    if (index >= free) run.chargeOperations(1);
    yield asValue(item);
  }
}

function join(run: Run, list: List, args: List): string {
  const separator = args.length > 0 ? stringArgument(args, 0, 'The separator') : ',';
  let text = '';
  let isFirst = true;
  for (const item of visit(run, list)) {
    text += (isFirst ? '' : separator) + textOf(run, item);
    isFirst = false;
    if (text.length > LONGEST_JOIN) break;
  }
  run.copy(text.length);
  return text.length > LONGEST_JOIN ? `${text.slice(0, LONGEST_JOIN - 3)}...` : text;
}

function reduce(run: Run, list: List, args: List): Value {
  const combine = callback(run, args, 0);
  let sum = args.length > 1 ? argument(args, 1) : undefined;
  for (const item of visit(run, list)) sum = sum === undefined ? item : combine(sum, item);
  if (sum === undefined) throw failure('data', 'An empty List cannot be reduced without an initial value.');
  return sum;
}

function sort(run: Run, list: List, args: List): Value {
  const compare = callback(run, args, 0);
  run.work(list.length);
  return [...list].sort((a, b) => {
    const order = compare(a, b);
    if (typeof order === 'number') return order;
    throw failure('argument-type', 'The function given to sort must answer a Number.');
  });
}

function flattened(run: Run, items: Iterable<Value>): Value[] {
  const all: Value[] = [];
  for (const item of items) {
    const parts = isList(item) ? item : [item];
    run.work(parts.length);
    for (const part of parts) all.push(part);
  }
  return all;
}

function indexOf(run: Run, list: List, item: Value): number {
  let index = 0;
  for (const candidate of visit(run, list)) {
    if (areEqual(run, candidate, item)) return index;
    index += 1;
  }
  return -1;
}

function* mapped(run: Run, list: List, args: List): Generator<Value> {
  const transform = callback(run, args, 0);
  for (const item of visit(run, list)) yield transform(item);
}

function some(run: Run, list: List, args: List, wanted: boolean): boolean {
  const test = callback(run, args, 0);
  for (const item of visit(run, list)) if (isTruthy(test(item)) === wanted) return true;
  return false;
}

function filter(run: Run, list: List, args: List): Value {
  const test = callback(run, args, 0);
  const kept: Value[] = [];
  for (const item of visit(run, list)) if (isTruthy(test(item))) kept.push(item);
  return kept;
}

function slice(run: Run, list: List, args: List): Value {
  const part = list.slice(numberArgument(args, 0, 'The start'), optionalNumber(args, 1, 'The end'));
  run.work(part.length);
  return part;
}

/** Methods of List: a closed list of names (secondary reference). */
export const LIST_METHODS: Readonly<Record<string, Method<List>>> = {
  map: (run, list, args) => [...mapped(run, list, args)],
  flatMap: (run, list, args) => flattened(run, mapped(run, list, args)),
  flatten: (run, list) => flattened(run, visit(run, list)),
  filter,
  every: (run, list, args) => !some(run, list, args, false),
  some: (run, list, args) => some(run, list, args, true),
  includes: (run, list, args) => indexOf(run, list, argument(args, 0)) >= 0,
  indexOf: (run, list, args) => indexOf(run, list, argument(args, 0)),
  slice,
  concat: (run, list, args) => flattened(run, [list, argument(args, 0)]),
  reduce,
  join,
  sort,
};
