/** Why a text is not a Jira expression. `line` and `column` count from 1. */
export interface SyntaxProblem {
  /** In Jira's words where they are known: `!, -, ... [ or { expected, > encountered.` (documented, REST analyse example). */
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Token names that would have been accepted there, in the order Jira lists them; empty when the problem is not about a token. */
  readonly expected: readonly string[];
}

/** The order in which Jira's documented message lists what may begin an operand. What it does not name follows, as met. */
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

/** Sorts token names into Jira's order and drops doubles. */
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

/** The token at an offset, as a message shows it; `EOF` at the end (the wording of the parser library that Jira's messages show). */
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
