import { badRequest, notImitated } from '../../http/errors';
import type { Token } from './tokens';
import { tokenize } from './tokens';
import type { Condition, JqlQuery, Operand, Operator, Ordering } from './tree';

const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '~', '!~', '>', '>=', '<', '<=']);
const isComparison = (text: string): text is Operator => COMPARISONS.has(text);

/**
 * Parses JQL: clauses joined by AND, OR, NOT and parentheses, then ORDER BY.
 * @throws JiraError 400 with the place and the expected words; 501 for `WAS` and `CHANGED`.
 */
export function parseJql(jql: string): JqlQuery {
  const reader = new Reader(tokenize(jql));
  const where = reader.isDone || reader.isAt('ORDER') ? null : reader.anyOf();
  const orderBy = reader.take('ORDER') ? reader.orderings() : [];
  if (!reader.isDone) throw reader.unexpected("either 'OR' or 'AND'");
  return { where, orderBy };
}

class Reader {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.position >= this.tokens.length;
  }

  private get token(): Token | undefined {
    return this.tokens[this.position];
  }

  /** Whether the next token is this keyword or sign. Quoted text never is. */
  isAt(...words: readonly string[]): boolean {
    const { token } = this;
    return token !== undefined && token.kind !== 'string' && words.includes(token.text.toUpperCase());
  }

  take(...words: readonly string[]): boolean {
    if (!this.isAt(...words)) return false;
    this.position += 1;
    return true;
  }

  unexpected(expected: string): Error {
    const { token } = this;
    const [got, at] =
      token === undefined ? ['the end of the query', this.end] : [`'${token.text}'`, `line 1, character ${token.at}`];
    return badRequest(`Error in the JQL Query: Expecting ${expected} but got ${got}. (${at})`);
  }

  private get end(): string {
    const last = this.tokens.at(-1);
    return `line 1, character ${last === undefined ? 1 : last.at + last.text.length}`;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw this.unexpected(`'${word}'`);
  }

  anyOf(): Condition {
    const parts = [this.allOf()];
    while (this.take('OR', '||')) parts.push(this.allOf());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', parts };
  }

  private allOf(): Condition {
    const parts = [this.one()];
    while (this.take('AND', '&&')) parts.push(this.one());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', parts };
  }

  private one(): Condition {
    if (this.take('NOT', '!')) return { kind: 'not', part: this.one() };
    if (!this.take('(')) return this.clause();
    const inner = this.anyOf();
    this.expect(')');
    return inner;
  }

  private clause(): Condition {
    const field = this.text('a field name');
    const operator = this.operator();
    return { kind: 'clause', field, operator, operand: this.operand(operator) };
  }

  private text(expected: string): string {
    const { token } = this;
    if (token === undefined || token.kind === 'sign') throw this.unexpected(expected);
    this.position += 1;
    return token.text;
  }

  private operator(): Operator {
    const { token } = this;
    if (token?.kind === 'sign' && isComparison(token.text)) {
      this.position += 1;
      return token.text;
    }
    if (this.take('IN')) return 'in';
    if (this.take('IS')) return this.take('NOT') ? 'is not' : 'is';
    if (this.take('NOT')) {
      this.expect('IN');
      return 'not in';
    }
    if (this.isAt('WAS', 'CHANGED')) throw notImitated(`the JQL operator '${token?.text ?? ''}'`);
    throw this.unexpected("one of '=', '!=', '~', '!~', '<', '<=', '>', '>=', 'IN', 'NOT IN', 'IS' or 'IS NOT'");
  }

  private operand(operator: Operator): Operand {
    if (operator === 'is' || operator === 'is not') {
      if (this.take('EMPTY', 'NULL')) return { kind: 'empty' };
      throw this.unexpected("'EMPTY' or 'NULL'");
    }
    if (!this.take('(')) return this.value();
    const items: Operand[] = [];
    do items.push(this.value());
    while (this.take(','));
    this.expect(')');
    return { kind: 'list', items };
  }

  private value(): Operand {
    if (this.take('EMPTY', 'NULL')) return { kind: 'empty' };
    const quoted = this.token?.kind === 'string';
    const text = this.text('a value, list or function');
    if (quoted || !this.take('(')) return { kind: 'value', text, quoted };
    const parts: string[] = [];
    if (!this.isAt(')')) {
      do parts.push(this.text('an argument'));
      while (this.take(','));
    }
    this.expect(')');
    return { kind: 'function', name: text, arguments: parts };
  }

  orderings(): Ordering[] {
    this.expect('BY');
    const orderings: Ordering[] = [];
    do {
      const field = this.text('a field name');
      const descending = this.take('DESC');
      if (!descending) this.take('ASC');
      orderings.push({ field, descending });
    } while (this.take(','));
    return orderings;
  }
}
