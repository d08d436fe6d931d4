/**
 * The tree of a Jira expression. Names follow the published grammar. The tree drops everything without a meaning:
 * parentheses, comments, the optional words `let` and `return`, and an optional final `;`.
 */

/** The position of a node in its source: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '??' | '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';
export type UnaryOperator = '!' | '-' | 'typeof';

export type Expression =
  | Conditional
  | Throw
  | Binary
  | Unary
  | Member
  | Index
  | Call
  | New
  | Literal
  | Template
  | ListLiteral
  | RecordLiteral
  | Lambda
  | Variable;

export interface Conditional extends Span {
  readonly kind: 'Conditional';
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface Throw extends Span {
  readonly kind: 'Throw';
  readonly value: Expression;
}

export interface Binary extends Span {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Unary extends Span {
  readonly kind: 'Unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

/** `object.name`, `object?.name`. */
export interface Member extends Span {
  readonly kind: 'Member';
  readonly object: Expression;
  readonly name: string;
  readonly optional: boolean;
}

/** `object[key]`, `object?.[key]`. */
export interface Index extends Span {
  readonly kind: 'Index';
  readonly object: Expression;
  readonly key: Expression;
  readonly optional: boolean;
}

export interface Call extends Span {
  readonly kind: 'Call';
  readonly callee: Expression;
  readonly arguments: readonly Expression[];
}

/** `new Issue('ABC-1')`. */
export interface New extends Span {
  readonly kind: 'New';
  readonly type: string;
  readonly arguments: readonly Expression[];
}

export interface Literal extends Span {
  readonly kind: 'Literal';
  readonly value: null | boolean | number | string;
}

/** `texts` has one element more than `parts`: text, part, text, part, text. */
export interface Template extends Span {
  readonly kind: 'Template';
  readonly texts: readonly string[];
  readonly parts: readonly Expression[];
}

export interface ListLiteral extends Span {
  readonly kind: 'List';
  readonly items: readonly Expression[];
}

export interface RecordLiteral extends Span {
  readonly kind: 'Record';
  readonly entries: readonly { readonly key: string; readonly value: Expression }[];
}

export interface Lambda extends Span {
  readonly kind: 'Lambda';
  readonly parameters: readonly string[];
  readonly body: Expression | Block;
}

export interface Variable extends Span {
  readonly kind: 'Variable';
  readonly name: string;
}

export interface Declaration {
  readonly name: string;
  readonly value: Expression;
}

export interface If extends Span {
  readonly kind: 'If';
  readonly test: Expression;
  readonly then: Block;
  /** An `If` here is written `else if`. */
  readonly otherwise: Block | If;
}

export interface Try extends Span {
  readonly kind: 'Try';
  readonly body: Block;
  /** Null for `catch ()`. */
  readonly error: string | null;
  readonly handler: Block;
}

export type Body = Expression | If | Try;

/** A program, or the content of braces: declarations, then exactly one body. */
export interface Block extends Span {
  readonly kind: 'Block';
  readonly declarations: readonly Declaration[];
  readonly body: Body;
}

export type Node = Body | Block;

/** A parsed expression with its source, which error messages quote. */
export interface Program {
  readonly source: string;
  readonly block: Block;
}
