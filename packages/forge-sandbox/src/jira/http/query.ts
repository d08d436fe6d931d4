import { JiraError, notImitated } from './errors';

/** The query parameters of a route, read as Jira reads them. */
export class Query<Name extends string> {
  constructor(private readonly parameters: URLSearchParams) {}

  has(name: Name): boolean {
    return this.parameters.has(name);
  }

  /** First value, or undefined if absent. */
  text(name: Name): string | undefined {
    return this.parameters.get(name) ?? undefined;
  }

  /** Every value of a repeated parameter: `?id=1&id=2`. */
  all(name: Name): string[] {
    return this.parameters.getAll(name);
  }

  /** Values repeated or separated by commas: `?expand=a,b&expand=c`. */
  list(name: Name): string[] {
    return this.all(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  /** `true` or `false`. @throws JiraError 400 for another word. */
  flag(name: Name, otherwise = false): boolean {
    const text = this.text(name);
    if (text === undefined || text === '') return otherwise;
    if (text !== 'true' && text !== 'false') throw wrong(name, text, 'true or false');
    return text === 'true';
  }

  /** A whole number of at least `minimum`. @throws JiraError 400 otherwise. */
  integer(name: Name, otherwise: number, minimum = 0): number {
    const text = this.text(name);
    if (text === undefined || text === '') return otherwise;
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value) || value < minimum) {
      throw wrong(name, text, `a whole number of at least ${minimum}`);
    }
    return value;
  }

  /** One of the words in `known`. @throws JiraError 400 otherwise. */
  word<Word extends string>(name: Name, known: readonly Word[]): Word | undefined {
    const text = this.text(name);
    if (text === undefined || text === '') return undefined;
    const found = known.find((word) => word === text);
    if (found === undefined) throw wrong(name, text, `one of ${known.join(', ')}`);
    return found;
  }

  /** The requested expansions. @throws JiraError 501 for one that is not in `known`. */
  expand(name: Name, known: readonly string[]): ReadonlySet<string> {
    const asked = this.list(name);
    const strange = asked.filter((word) => !known.includes(word));
    if (strange.length > 0) throw notImitated(`expand=${strange.join(',')}`);
    return new Set(asked);
  }
}

function wrong(name: string, text: string, expected: string): JiraError {
  return new JiraError(400, [`The value '${text}' of query parameter '${name}' is not valid: it must be ${expected}.`]);
}
