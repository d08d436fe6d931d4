import type { Binary, Conditional, Throw, Unary } from '../syntax/tree';
import { isTruthy, isTypedAs, type Value } from '../values/value';
import type { Compiler } from './compiler';
import { failure } from './failure';
import type { Code, Scope } from './frame';
import { isKnownVariable } from './compilePrimary';
import { BINARY, DECIDES, UNARY } from './operators';
import { textOf } from './convert';

export function compileBinary(compiler: Compiler, node: Binary, scope: Scope): Code {
  const left = compiler.expression(node.left, scope);
  const right = compiler.expression(node.right, scope);
  const { operator } = node;
  if (operator === '??' || operator === '||' || operator === '&&') {
    const decides = DECIDES[operator];
    return (frame) => {
      frame.run.step();
      const value = left(frame);
      return decides(value) ? value : right(frame);
    };
  }
  const operation = BINARY[operator];
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    try {
      frame.run.step();
      return operation(frame.run, a, b);
    } catch (error) {
      compiler.locate(error, node);
      throw error;
    }
  };
}

export function compileUnary(compiler: Compiler, node: Unary, scope: Scope): Code {
  const operand = compiler.expression(node.operand, scope);
  const operation = UNARY[node.operator];
  const named = node.operator === 'typeof' && node.operand.kind === 'Variable' ? node.operand.name : null;
  const mayBeMissing = named !== null && scope.resolve(named) === null;
  return (frame) => {
    frame.run.step();
    // Only `typeof` may name a variable that does not exist (secondary reference).
    if (mayBeMissing && !isKnownVariable(frame.run, named)) return 'undefined';
    const value = operand(frame);
    try {
      return operation(value);
    } catch (error) {
      compiler.locate(error, node);
      throw error;
    }
  };
}

export function compileConditional(compiler: Compiler, node: Conditional, scope: Scope): Code {
  const test = compiler.expression(node.test, scope);
  const then = compiler.expression(node.then, scope);
  const otherwise = compiler.expression(node.otherwise, scope);
  return (frame) => (isTruthy(test(frame)) ? then(frame) : otherwise(frame));
}

/** `throw 'text'`, or `throw e` with the error of a `catch`. */
export function compileThrow(compiler: Compiler, node: Throw, scope: Scope): Code {
  const thrown = compiler.expression(node.value, scope);
  return (frame) => {
    frame.run.step();
    const value: Value = thrown(frame);
    if (!isTypedAs(value, 'Error')) throw failure('thrown', textOf(frame.run, value));
    const again = failure('thrown', String(value['message']));
    again.location = typeof value['location'] === 'string' ? value['location'] : null;
    throw again;
  };
}
