import type { Block, Body, Expression, Program, Span } from '../syntax/tree';
import type { Value } from '../values/value';
import { compileAccess, compileCall } from './compileAccess';
import { compileBinary, compileConditional, compileThrow, compileUnary } from './compileOperators';
import { compileIf, compileTry } from './compileStatements';
import {
  compileLambda,
  compileList,
  compileNew,
  compileRecord,
  compileTemplate,
  compileVariable,
} from './compilePrimary';
import type { Compiler } from './compiler';
import { ExpressionFailure } from './failure';
import { Scope, type Code } from './frame';

/**
 * Turns a tree into closures, once for each program. Names become slots, and each part learns its surroundings before
 * the first evaluation.
 */
class TreeCompiler implements Compiler {
  constructor(readonly source: string) {}

  block(block: Block, outer: Scope): Code {
    const scope = outer.block();
    const declarations = block.declarations.map(({ name, value }) => {
      // The value cannot see its own name: whether Jira allows recursion is unknown.
      const code = this.expression(value, scope);
      return { code, slot: scope.declare(name) };
    });
    const body = this.body(block.body, scope);
    if (declarations.length === 0) return body;
    return (frame) => {
      for (const { code, slot } of declarations) frame.slots[slot] = code(frame);
      return body(frame);
    };
  }

  body(node: Body, scope: Scope): Code {
    if (node.kind === 'If') return compileIf(this, node, scope);
    if (node.kind === 'Try') return compileTry(this, node, scope);
    return this.expression(node, scope);
  }

  expression(node: Expression, scope: Scope): Code {
    switch (node.kind) {
      case 'Literal': {
        const { value } = node;
        return () => value;
      }
      case 'Variable':
        return compileVariable(this, node, scope);
      case 'Member':
      case 'Index':
        return compileAccess(this, node, scope);
      case 'Call':
        return compileCall(this, node, scope);
      case 'Binary':
        return compileBinary(this, node, scope);
      case 'Unary':
        return compileUnary(this, node, scope);
      case 'Conditional':
        return compileConditional(this, node, scope);
      case 'Throw':
        return compileThrow(this, node, scope);
      case 'Lambda':
        return compileLambda(this, node, scope);
      case 'New':
        return compileNew(this, node, scope);
      case 'List':
        return compileList(this, node, scope);
      case 'Record':
        return compileRecord(this, node, scope);
      case 'Template':
        return compileTemplate(this, node, scope);
    }
  }

  textOf({ start, end }: Span): string {
    return this.source.slice(start, end);
  }

  locate(error: unknown, node: Span): void {
    if (error instanceof ExpressionFailure) error.at(this.textOf(node));
  }
}

const compiled = new WeakMap<Program, (frame: Parameters<Code>[0]) => Value>();

/** The closures of a program. The first evaluation makes them. */
export function compile(program: Program): Code {
  const known = compiled.get(program);
  if (known !== undefined) return known;
  const code = new TreeCompiler(program.source).block(program.block, Scope.program());
  compiled.set(program, code);
  return code;
}
