import type { BinaryOperator, Expression } from './tree';

/**
 * Levels of the grammar, lowest first. Section "Precedence" of the README and the grammar's rules have the same order.
 */
export const LEVELS = {
  conditional: 1,
  throw: 2,
  nullish: 3,
  or: 4,
  and: 5,
  equality: 6,
  relational: 7,
  additive: 8,
  multiplicative: 9,
  unary: 10,
  postfix: 11,
  primary: 12,
} as const;

export const BINARY_LEVELS: Readonly<Record<BinaryOperator, number>> = {
  '??': LEVELS.nullish,
  '||': LEVELS.or,
  '&&': LEVELS.and,
  '==': LEVELS.equality,
  '!=': LEVELS.equality,
  '<': LEVELS.relational,
  '>': LEVELS.relational,
  '<=': LEVELS.relational,
  '>=': LEVELS.relational,
  '+': LEVELS.additive,
  '-': LEVELS.additive,
  '*': LEVELS.multiplicative,
  '/': LEVELS.multiplicative,
  '%': LEVELS.multiplicative,
};

/** The level at which an expression needs no parentheses. A lambda takes all that follows it, so it is the lowest. */
export function levelOf(node: Expression): number {
  switch (node.kind) {
    case 'Conditional':
    case 'Lambda':
      return LEVELS.conditional;
    case 'Throw':
      return LEVELS.throw;
    case 'Binary':
      return BINARY_LEVELS[node.operator];
    case 'Unary':
      return LEVELS.unary;
    case 'Member':
    case 'Index':
    case 'Call':
      return LEVELS.postfix;
    case 'New':
    case 'Literal':
    case 'Template':
    case 'List':
    case 'Record':
    case 'Variable':
      return LEVELS.primary;
  }
}
