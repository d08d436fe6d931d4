/** The right side of an operator. */
export type Operand =
  | { readonly kind: 'value'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'list'; readonly items: readonly Operand[] }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: 'empty' };

export type Operator = '=' | '!=' | '~' | '!~' | '>' | '>=' | '<' | '<=' | 'in' | 'not in' | 'is' | 'is not';

export interface Clause {
  readonly kind: 'clause';
  readonly field: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

export type Condition =
  | Clause
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

export interface Ordering {
  readonly field: string;
  readonly descending: boolean;
}

export interface JqlQuery {
  /** Null: every issue. */
  readonly where: Condition | null;
  readonly orderBy: readonly Ordering[];
}
