import { generate, type parser } from 'peggy';
import { GRAMMAR } from './grammar';
import { expectedMessage, orderTokens, positionOf, tokenAt, type SyntaxProblem } from './problem';
import { sizeOf } from './size';
import type { Block, Program } from './tree';

/**
 * Bounds that keep a hostile text from exhausting the machine. The length is documented for event filters and used for
 * every surface. The depths are ours: far above real expressions, far below an overflow of the stack.
 */
export const SYNTAX_LIMITS = { characters: 10_000, nesting: 64, depth: 500 } as const;

export type Parsed =
  { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly error: SyntaxProblem };

const TOO_DEEP = `Jira expression is nested too deeply, limit: ${SYNTAX_LIMITS.nesting} levels`;
const TOO_LONG_A_CHAIN = `Jira expression chains too many operations, limit: ${SYNTAX_LIMITS.depth}`;
const generated = generate(GRAMMAR);

/** Reads an expression and never throws. An error is a value, with its place and the tokens that would be accepted. */
export function parse(source: string): Parsed {
  const { characters, nesting, depth } = SYNTAX_LIMITS;
  if (source.length > characters) {
    return refused(source, 0, `Jira expression is too long (${source.length}), limit: ${characters} characters`);
  }
  try {
    // The grammar's actions build exactly the tree of tree.ts; the tests of printing compare the two.
    const block = generated.parse(source, { maximumNesting: nesting, tooDeep: TOO_DEEP }) as Block;
    const program: Program = { source, block };
    return sizeOf(program).depth > depth ? refused(source, 0, TOO_LONG_A_CHAIN) : { ok: true, program };
  } catch (error) {
    if (error instanceof generated.SyntaxError) return explained(source, error);
    if (error instanceof RangeError) return refused(source, 0, TOO_LONG_A_CHAIN);
    throw error;
  }
}

function refused(source: string, offset: number, message: string, expected: readonly string[] = []): Parsed {
  return { ok: false, error: { message, ...positionOf(source, offset), expected } };
}

function explained(source: string, error: InstanceType<typeof generated.SyntaxError>): Parsed {
  const { offset } = error.location.start;
  if (error.expected === null) return refused(source, offset, error.message);
  const expected = orderTokens(error.expected.flatMap(tokenName));
  return refused(source, offset, expectedMessage(expected, tokenAt(source, offset)), expected);
}

/** White space is accepted nearly everywhere, so naming it is no help. Nor is "any character" inside a template. */
function tokenName(expectation: parser.Expectation): string[] {
  switch (expectation.type) {
    case 'literal':
      return [expectation.text];
    case 'other':
      return expectation.description === 'white space' ? [] : [expectation.description];
    case 'end':
      return ['EOF'];
    case 'class':
      return expectation.inverted
        ? []
        : expectation.parts.map((part) => (typeof part === 'string' ? part : part.join('-')));
    case 'any':
      return [];
  }
}
