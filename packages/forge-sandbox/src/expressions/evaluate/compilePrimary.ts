import type { Lambda, ListLiteral, New, RecordLiteral, Template, Variable } from '../syntax/tree';
import { asValue, FunctionValue, holds, mapOf, type Value } from '../values/value';
import type { Compiler } from './compiler';
import { construct } from './construct';
import { textOf } from './convert';
import { failure } from './failure';
import type { Code, Frame, Scope } from './frame';
import { GLOBALS } from './globals';
import type { Run } from './run';

/** Depth of nested lambda calls. The limit is ours, so that no program can exhaust the stack. */
const DEEPEST_CALL = 100;

/** Whether the context, or the language, has a variable of this name. */
export const isKnownVariable = (run: Run, name: string): boolean => holds(run.context, name) || GLOBALS.has(name);

export function compileVariable(compiler: Compiler, node: Variable, scope: Scope): Code {
  const { name } = node;
  const place = scope.resolve(name);
  if (place === null) return (frame) => contextVariable(compiler, node, frame.run);
  const { hops, slot } = place;
  if (hops === 0) return (frame) => frame.slots[slot] ?? null;
  return (frame) => {
    let holder: Frame = frame;
    for (let hop = 0; hop < hops && holder.outer !== null; hop += 1) holder = holder.outer;
    return holder.slots[slot] ?? null;
  };
}

function contextVariable(compiler: Compiler, node: Variable, run: Run): Value {
  run.step();
  const { name } = node;
  if (holds(run.context, name)) return asValue(run.context[name]);
  const global = GLOBALS.get(name);
  if (global !== undefined) return global;
  const available = Object.keys(run.context).map((known) => `'${known}'`);
  const list = available.length === 0 ? 'none' : available.join(', ');
  throw failure('unknown-variable', `Unrecognized variable: "${name}". Available variables are: ${list}`).at(
    compiler.textOf(node),
  );
}

export function compileLambda(compiler: Compiler, node: Lambda, scope: Scope): Code {
  const inner = scope.lambda();
  for (const parameter of node.parameters) inner.declare(parameter);
  const body = node.body.kind === 'Block' ? compiler.block(node.body, inner) : compiler.expression(node.body, inner);
  const count = node.parameters.length;
  return (outer) => {
    const { run } = outer;
    return new FunctionValue('The function', count, count, (args) => {
      run.depth += 1;
      if (run.depth > DEEPEST_CALL)
        throw failure('limit', `Functions call each other too deeply, limit: ${DEEPEST_CALL} calls.`);
      const value = body({ run, slots: [...args], outer });
      run.depth -= 1;
      return value;
    });
  };
}

export function compileNew(compiler: Compiler, node: New, scope: Scope): Code {
  const args = node.arguments.map((argument) => compiler.expression(argument, scope));
  return (frame) => {
    const values = args.map((argument) => argument(frame));
    try {
      frame.run.step();
      return construct(frame.run, node.type, values);
    } catch (error) {
      compiler.locate(error, node);
      throw error;
    }
  };
}

export function compileList(compiler: Compiler, node: ListLiteral, scope: Scope): Code {
  const items = node.items.map((item) => compiler.expression(item, scope));
  return (frame) => items.map((item) => item(frame));
}

export function compileRecord(compiler: Compiler, node: RecordLiteral, scope: Scope): Code {
  const entries = node.entries.map(({ key, value }) => [key, compiler.expression(value, scope)] as const);
  return (frame) => mapOf(entries.map(([key, value]) => [key, value(frame)]));
}

export function compileTemplate(compiler: Compiler, node: Template, scope: Scope): Code {
  const parts = node.parts.map((part) => compiler.expression(part, scope));
  const { texts } = node;
  return (frame) => {
    let text = texts[0] ?? '';
    for (const [index, part] of parts.entries()) {
      frame.run.step();
      text += textOf(frame.run, part(frame)) + (texts[index + 1] ?? '');
    }
    frame.run.copy(text.length);
    return text;
  };
}
