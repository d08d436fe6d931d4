import type { Call, Expression, Index, Member } from '../syntax/tree';
import { memberOf } from '../types/registry';
import { FunctionValue, typeNameOf, type Value } from '../values/value';
import { lookUp, MISSING, nullAccess, readIndex, unknownMember, type Manner } from './access';
import type { Compiler } from './compiler';
import { failure } from './failure';
import type { Code, Frame, Scope } from './frame';
import { wrongCount } from './methods/method';
import { callMethod } from './methods/registry';

type Access = Member | Index;

const UNASKED: Manner = { lengthOnly: false, guarded: false };

const isAccess = (node: Expression): node is Access => node.kind === 'Member' || node.kind === 'Index';

/** Compiles the object of an access, and passes on how the access will use it. */
function compileObject(compiler: Compiler, node: Access, scope: Scope): Code {
  if (!isAccess(node.object)) return compiler.expression(node.object, scope);
  const lengthOnly = node.kind === 'Member' && node.name === 'length';
  return compileAccess(compiler, node.object, scope, { lengthOnly, guarded: node.optional });
}

function compileKey(compiler: Compiler, node: Access, scope: Scope): Code {
  if (node.kind === 'Index') return compiler.expression(node.key, scope);
  const { name } = node;
  return () => name;
}

/** `a.b`, `a?.b`, `a[b]`, `a?.[b]`: one step. With `?.` a missing object gives null, and so does a missing property. */
export function compileAccess(compiler: Compiler, node: Access, scope: Scope, asked: Manner = UNASKED): Code {
  const object = compileObject(compiler, node, scope);
  const key = compileKey(compiler, node, scope);
  const manner: Manner = { lengthOnly: asked.lengthOnly, guarded: asked.guarded || node.optional };
  return (frame) => {
    const from = object(frame);
    if (from === null && node.optional) return skipped(frame);
    return read(compiler, frame, node, from, key(frame), manner);
  };
}

function skipped(frame: Frame): null {
  frame.run.step();
  return null;
}

function read(compiler: Compiler, frame: Frame, node: Access, from: Value, key: Value, manner: Manner): Value {
  try {
    frame.run.step();
    if (from === null) throw nullAccess();
    const found =
      node.kind === 'Member' ? lookUp(frame.run, from, node.name, manner) : readIndex(frame.run, from, key, manner);
    if (found !== MISSING) return found;
    if (node.optional) return null;
    throw unknownMember(node, from, key, compiler.source);
  } catch (error) {
    compiler.locate(error, node);
    throw error;
  }
}

/** A call: one step. `a.m(x)` and `a?.m(x)` call a method of `a`. Every other callee must be a function. */
export function compileCall(compiler: Compiler, node: Call, scope: Scope): Code {
  const args = node.arguments.map((argument) => compiler.expression(argument, scope));
  if (isAccess(node.callee)) return compileMethodCall(compiler, node, node.callee, args, scope);
  const callee = compiler.expression(node.callee, scope);
  return (frame) => invoke(compiler, node, frame, callee(frame), args);
}

function compileMethodCall(compiler: Compiler, node: Call, callee: Access, args: readonly Code[], scope: Scope): Code {
  const object = compileObject(compiler, callee, scope);
  const key = compileKey(compiler, callee, scope);
  const manner: Manner = { lengthOnly: false, guarded: callee.optional };
  return (frame) => {
    const self = object(frame);
    if (self === null && callee.optional) return skipped(frame);
    const name = key(frame);
    const member = self !== null && typeof name === 'string' ? memberOf(typeNameOf(self), name) : undefined;
    if (self === null || !member?.signature) {
      const held = read(compiler, frame, callee, self, name, manner);
      return held === null && callee.optional ? null : invoke(compiler, node, frame, held, args);
    }
    const { run } = frame;
    run.step();
    const values = args.map((argument) => argument(frame));
    try {
      run.step();
      return callMethod(run, self, member, values);
    } catch (error) {
      compiler.locate(error, node);
      throw error;
    }
  };
}

function invoke(compiler: Compiler, node: Call, frame: Frame, callee: Value, args: readonly Code[]): Value {
  const values = args.map((argument) => argument(frame));
  try {
    frame.run.step();
    if (!(callee instanceof FunctionValue)) {
      throw failure(
        'not-callable',
        `\`${compiler.textOf(node.callee)}\` is not a function, but ${typeNameOf(callee)}.`,
      );
    }
    if (values.length < callee.least || values.length > callee.most) throw wrongCount(callee, values.length);
    return callee.invoke(values);
  } catch (error) {
    compiler.locate(error, node);
    throw error;
  }
}
