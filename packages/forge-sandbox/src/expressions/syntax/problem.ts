/** Why a text is not a Jira expression. `line` and `column` count from 1. */
export interface SyntaxProblem {
  /** In Jira's words if known: `!, -, ... [ or { expected, > encountered.` (documented, REST analyse example). */
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Token names that would be accepted there, in Jira's order; empty if the problem is not about a token. */
  readonly expected: readonly string[];
}

/**
 * Order of Jira's documented message for the tokens that may begin an operand. Other tokens follow in order of
 * appearance.
 */
const DOCUMENTED_ORDER = [
  '!',
  '-',
  'typeof',
  '(',
  'IDENTIFIER',
  'null',
  'true',
  'false',
  'NUMBER',
  'STRING',
  'TEMPLATE_LITERAL',
  'new',
  '[',
  '{',
];

const rank = (token: string): number => {
  const index = DOCUMENTED_ORDER.indexOf(token);
  return index < 0 ? DOCUMENTED_ORDER.length : index;
};

/** Sorts token names into Jira's order and removes duplicates. */
export function orderTokens(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].sort((a, b) => rank(a) - rank(b));
}

/** `a, b or c expected, > encountered.` */
export function expectedMessage(expected: readonly string[], encountered: string): string {
  const last = expected.at(-1) ?? 'end of expression';
  const list = expected.length < 2 ? last : `${expected.slice(0, -1).join(', ')} or ${last}`;
  return `${list} expected, ${encountered} encountered.`;
}

const TOKEN = /[\p{L}_$][\p{L}\p{N}_$]*|[0-9]+(?:\.[0-9]+)?|=>|\?\.|\?\?|&&|\|\||[=!<>]=|./suy;

/**
 * The token at an offset, as a message shows it; `EOF` at the end (the words of the parser library in Jira's messages).
 */
export function tokenAt(source: string, offset: number): string {
  TOKEN.lastIndex = offset;
  return TOKEN.exec(source)?.[0] ?? 'EOF';
}

/** Line and column, from 1, of an offset. */
export function positionOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
