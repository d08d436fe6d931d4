import type { Complexity } from './analysis';

/** How often something happens: a number times the sizes of some lists. */
export interface Factor {
  readonly constant: number;
  /** Sources of the lists, the outermost first. */
  readonly sizes: readonly string[];
}

export const ONCE: Factor = { constant: 1, sizes: [] };

export const times = (a: Factor, b: Factor): Factor => ({
  constant: a.constant * b.constant,
  sizes: [...a.sizes, ...b.sizes],
});

/** The larger of two factors. Of two factors of one expression, one is always a prefix of the other. */
export const larger = (a: Factor, b: Factor): Factor =>
  b.sizes.length > a.sizes.length || (b.sizes.length === a.sizes.length && b.constant > a.constant) ? b : a;

/** Letters for the sizes of lists, in the order of Atlassian's examples. */
const LETTERS = ['N', 'M', 'L', 'K'];

const letter = (index: number): string => LETTERS[index] ?? `N${index - LETTERS.length + 1}`;

/** Sum of the costs of an expression. It is an upper bound: both branches of a condition count. */
export class Costs {
  private readonly counted = new Set<string>();
  private readonly terms = new Map<string, { sizes: readonly string[]; coefficient: number }>();

  /** Charges one operation, times the factor. The same key is charged once. */
  charge(key: string, factor: Factor): void {
    if (this.counted.has(key)) return;
    this.counted.add(key);
    const sizes = [...factor.sizes].sort();
    const id = JSON.stringify(sizes);
    const { coefficient } = this.terms.get(id) ?? { coefficient: 0 };
    this.terms.set(id, { sizes: factor.sizes, coefficient: coefficient + factor.constant });
  }

  /** Sources of the lists whose sizes the sum depends on, in order of appearance. */
  get sizes(): string[] {
    return [...new Set([...this.terms.values()].flatMap(({ sizes }) => sizes))];
  }

  /** The sum, or null if it depends on a list. */
  get constant(): number | null {
    return this.sizes.length > 0 ? null : (this.terms.get('[]')?.coefficient ?? 0);
  }

  /** `N*M + 2*N + 1`. */
  get complexity(): Complexity {
    const letters = new Map(this.sizes.map((source, index) => [source, letter(index)]));
    const terms = [...this.terms.values()].filter(({ coefficient }) => coefficient > 0);
    const written = terms
      .sort((a, b) => b.sizes.length - a.sizes.length)
      .map(({ sizes, coefficient }) => {
        const product = sizes.map((source) => letters.get(source) ?? source).join('*');
        if (product === '') return String(coefficient);
        return coefficient === 1 ? product : `${coefficient}*${product}`;
      });
    const variables = Object.fromEntries([...letters].map(([source, name]) => [name, source]));
    return { expensiveOperations: written.length === 0 ? '0' : written.join(' + '), variables };
  }
}
