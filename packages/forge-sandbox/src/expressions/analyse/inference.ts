import type { Block, Expression, Lambda, Node, Variable } from '../syntax/tree';
import type { Type } from '../types/type';
import type { Costs } from './cost';
import type { Environment } from './environment';
import type { Report } from './report';

/**
 * Infers the type of every part of an expression. On the way it reports mistakes, warns of uncertain behaviour and sums
 * up the costs. All three need the types. The functions for single kinds of nodes call it for the nodes inside.
 */
export interface Inference {
  /** The text of the whole expression. */
  readonly source: string;
  readonly report: Report;
  /** Types of the context variables. */
  readonly variables: Readonly<Record<string, Type>>;
  /** The types inferred so far. */
  readonly types: ReadonlyMap<Node, Type>;
  readonly costs: Costs;
  /** Unbounded lists, by their source, if the formula depends on them. */
  readonly unboundedLists: Map<string, Expression>;
  /** Accesses whose result is only used for `.length`. */
  readonly lengthOnly: Set<Node>;
  /** Names whose declarations are being inferred. A function cannot see its own name. */
  readonly beingDeclared: ReadonlySet<string>;
  block(block: Block, outer: Environment): Type;
  /** Infers an expression that is used as a condition. */
  test(node: Expression, environment: Environment): Type;
  /** The type of an expression at a place. */
  expression(node: Expression, environment: Environment): Type;
  /** Infers a function with parameters of these types. A parameter without a type can be anything. */
  lambda(node: Lambda, offered: readonly Type[], environment: Environment): Type;
  /** Infers an expression that becomes part of a text. */
  joinedAsText(node: Expression, environment: Environment): void;
  /** Warns if an inferred expression becomes part of a text and the sources do not say in which form. */
  noticeText(node: Expression, type?: Type): void;
  /** A variable that only `typeof` asks for: it need not exist. */
  quietly(node: Variable, environment: Environment): void;
}
