import type { Block, Expression, Span } from '../syntax/tree';
import type { Code, Scope } from './frame';

/** Turns the parts of a tree into closures. The functions for single kinds of nodes call it for the nodes inside. */
export interface Compiler {
  /** The text of the whole program. */
  readonly source: string;
  /** `outer`: the names that are visible around the block. */
  block(block: Block, outer: Scope): Code;
  expression(node: Expression, scope: Scope): Code;
  /** The source of a part, for messages. */
  textOf(span: Span): string;
  /** Gives a failure its location, unless an inner part already has. Call it before rethrowing. */
  locate(error: unknown, node: Span): void;
}
