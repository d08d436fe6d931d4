import type { If, Try } from '../syntax/tree';
import { isTruthy, type TypedObject } from '../values/value';
import type { Compiler } from './compiler';
import { ExpressionFailure } from './failure';
import type { Code, Scope } from './frame';

export function compileIf(compiler: Compiler, node: If, scope: Scope): Code {
  const test = compiler.expression(node.test, scope);
  const then = compiler.block(node.then, scope);
  const otherwise =
    node.otherwise.kind === 'If' ? compileIf(compiler, node.otherwise, scope) : compiler.block(node.otherwise, scope);
  return (frame) => (isTruthy(test(frame)) ? then(frame) : otherwise(frame));
}

/** The error of `catch (e)`: `e.message`, and `e.location`, the source of the failed part (absent for `throw`). */
const errorValue = ({ text, location }: ExpressionFailure): TypedObject => ({
  $type: 'Error',
  message: text,
  location,
});

export function compileTry(compiler: Compiler, node: Try, scope: Scope): Code {
  const body = compiler.block(node.body, scope);
  const inner = scope.block();
  const slot = node.error === null ? null : inner.declare(node.error);
  const handler = compiler.block(node.handler, inner);
  return (frame) => {
    const { depth } = frame.run;
    try {
      return body(frame);
    } catch (error) {
      if (!(error instanceof ExpressionFailure) || !error.isCatchable) throw error;
      frame.run.depth = depth;
      if (slot !== null) frame.slots[slot] = errorValue(error);
      return handler(frame);
    }
  };
}
