import type { TypedObject } from '../values/value';

/** Documented limits of one evaluation (REST example): 10,000 steps, 10 expensive operations, 1,000 beans, 10,000 primitive values. */
export const EVALUATION_LIMITS = {
  steps: 10_000,
  expensiveOperations: 10,
  beans: 1_000,
  primitiveValues: 10_000,
} as const;

/** Documented for event filters (Forge event reference). */
export const EVENT_FILTER_LIMITS = { steps: 50_000 } as const;

/** Units of work of built-in methods (an item visited, sixteen characters copied): ours, well below a second. */
export const WORK_LIMIT = 2_000_000;

/**
 * Characters that regular expressions may look at: ours, some seconds at worst. A search is charged for what it looks at,
 * however far that is beyond its match: a text of 32,767 characters, the longest that Jira takes, passes with room to spare.
 */
export const SCAN_LIMIT = 10_000_000;

/**
 * What the reference leaves open and an evaluation can be asked to do either way. See `choices.ts`.
 */
export interface Dialect {
  /** `==` between two values of different types that are not null. @default 'unequal' */
  readonly crossTypeEquality?: 'unequal' | 'error';
  /** `<` and the like when one side is null. @default 'error' */
  readonly nullComparison?: 'error' | 'false';
  /** A Map read at a key it lacks; `error` is documented for the `event` of event filters. @default 'null' */
  readonly missingKey?: 'null' | 'error';
  /** The name that `getNewestChangelog` takes: `field` or `fieldId` of an item. @default 'either' */
  readonly changelogNames?: 'either' | 'field' | 'fieldId';
}

/** The dialect of event filters: a property that the event lacks is an error, unless `?.` stands before or after it. */
export const EVENT_FILTER_DIALECT: Dialect = { missingKey: 'error' };

/** Where `new Issue(x)` and its like find objects. Null: absent, or the user may not see it. */
export interface Lookup {
  issue?(idOrKey: number | string): TypedObject | null;
  user?(accountId: string): TypedObject | null;
  project?(idOrKey: number | string): TypedObject | null;
}

/** Everything an evaluation depends on besides the expression and the context. */
export interface EvaluationOptions {
  readonly now: Date;
  /** IANA name, of the user for whom the expression is evaluated: `Europe/Madrid`. */
  readonly timeZone: string;
  /** For `Date.toString()`. @default 'en-US' */
  readonly locale?: string;
  readonly lookup?: Lookup;
  /** @default Jira's: 10,000 steps, 10 expensive operations, 1,000 beans and 10,000 primitive values in the answer */
  readonly limits?: {
    readonly steps?: number;
    readonly expensiveOperations?: number;
    readonly beans?: number;
    readonly primitiveValues?: number;
  };
  readonly dialect?: Dialect;
}
