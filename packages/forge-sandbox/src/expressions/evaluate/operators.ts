import type { BinaryOperator, UnaryOperator } from '../syntax/tree';
import { isTruthy, typeNameOf, type Value } from '../values/value';
import { areEqual, isOrdered } from './compare';
import { textOf } from './convert';
import { failure } from './failure';
import type { Run } from './run';

type Operation = (run: Run, left: Value, right: Value) => Value;

/** Numbers only; division is floating and division by zero follows 64-bit floats (chosen: nothing is published). */
const arithmetic =
  (verb: string, compute: (left: number, right: number) => number): Operation =>
  (_run, left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return compute(left, right);
    throw incompatible(`${verb} ${typeNameOf(left)} and ${typeNameOf(right)}`, left, right);
  };

/** With null on a side, the failure is one of the data and no type error: null has no type to disagree. */
function incompatible(what: string, left: Value, right: Value) {
  const code = left === null || right === null ? 'null-access' : 'operand-types';
  return failure(code, `Can't ${what}.`);
}

/** Number + Number adds. If one side is a String, the other is joined as text (documented). */
function add(run: Run, left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (typeof left !== 'string' && typeof right !== 'string') {
    throw incompatible(`add ${typeNameOf(left)} and ${typeNameOf(right)}`, left, right);
  }
  const text = textOf(run, left) + textOf(run, right);
  run.copy(text.length);
  return text;
}

/** `??`, `||` and `&&` are not here: they do not always evaluate their right side. */
export type StrictOperator = Exclude<BinaryOperator, '??' | '||' | '&&'>;

export const BINARY: Readonly<Record<StrictOperator, Operation>> = {
  '+': add,
  '-': arithmetic('subtract', (left, right) => left - right),
  '*': arithmetic('multiply', (left, right) => left * right),
  '/': arithmetic('divide', (left, right) => left / right),
  '%': arithmetic('take the remainder of', (left, right) => left % right),
  '==': (run, left, right) => areEqual(run, left, right),
  '!=': (run, left, right) => !areEqual(run, left, right),
  '<': (run, left, right) => isOrdered(run, '<', left, right),
  '>': (run, left, right) => isOrdered(run, '>', left, right),
  '<=': (run, left, right) => isOrdered(run, '<=', left, right),
  '>=': (run, left, right) => isOrdered(run, '>=', left, right),
};

/** Whether the left value decides. It is then the operator's value, and the right side is not evaluated. */
export const DECIDES: Readonly<Record<'??' | '||' | '&&', (left: Value) => boolean>> = {
  '??': (left) => left !== null,
  '||': isTruthy,
  '&&': (left) => !isTruthy(left),
};

export const UNARY: Readonly<Record<UnaryOperator, (value: Value) => Value>> = {
  '!': (value) => !isTruthy(value),
  '-': (value) => {
    if (typeof value === 'number') return -value;
    throw failure(value === null ? 'null-access' : 'operand-types', `Can't negate ${typeNameOf(value)}.`);
  },
  typeof: typeNameOf,
};
