import { badRequest } from '../../http/errors';

/** A piece of JQL. `at` counts characters from 1, as Jira's messages do. */
export interface Token {
  readonly kind: 'word' | 'string' | 'sign';
  readonly text: string;
  readonly at: number;
}

const SIGNS = /^(?:!=|!~|>=|<=|&&|\|\||[=~><!(),])/;
/** Reserved characters end a bare word (documented). */
const WORD = /^(?:[^\s=!<>(),~"'&|[\]\\]|\[\d+\]|\\.)+/;
const SPACE = /^\s+/;

/**
 * Splits JQL into words, quoted strings and signs.
 * @throws JiraError 400 with a character that cannot stand there.
 */
export function tokenize(jql: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < jql.length) {
    const rest = jql.slice(offset);
    const space = SPACE.exec(rest);
    if (space !== null) {
      offset += space[0].length;
      continue;
    }
    const at = offset + 1;
    const quote = rest[0];
    if (quote === '"' || quote === "'") {
      const string = readString(rest, quote, at);
      tokens.push({ kind: 'string', text: string.text, at });
      offset += string.length;
      continue;
    }
    const sign = SIGNS.exec(rest)?.[0];
    const word = sign ?? WORD.exec(rest)?.[0];
    if (word === undefined) {
      throw badRequest(
        `Error in the JQL Query: The character '${rest[0] ?? ''}' is a reserved JQL character. You must enclose it in a string. (line 1, character ${at})`,
      );
    }
    tokens.push({ kind: sign === undefined ? 'word' : 'sign', text: word.replace(/\\(.)/g, '$1'), at });
    offset += word.length;
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function readString(rest: string, quote: string, at: number): { text: string; length: number } {
  let text = '';
  for (let index = 1; index < rest.length; index += 1) {
    const character = rest[index] ?? '';
    if (character === quote) return { text, length: index + 1 };
    if (character !== '\\') {
      text += character;
      continue;
    }
    index += 1;
    const escaped = rest[index] ?? '';
    text += ESCAPES[escaped] ?? escaped;
  }
  throw badRequest(
    `Error in the JQL Query: The quoted string '${text}' has not been completed. (line 1, character ${at})`,
  );
}
