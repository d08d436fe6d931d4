import type { TypedObject } from '../values/value';

/**
 * Documented limits of one evaluation (REST example): 10,000 steps, 10 expensive operations, 1,000 beans, 10,000
 * primitive values.
 */
export const EVALUATION_LIMITS = {
  steps: 10_000,
  expensiveOperations: 10,
  beans: 1_000,
  primitiveValues: 10_000,
} as const;

/** Documented for event filters (Forge event reference). */
export const EVENT_FILTER_LIMITS = { steps: 50_000 } as const;

/**
 * Units of work of built-in methods (an item visited, sixteen characters copied). The limit is ours: well below a
 * second.
 */
export const WORK_LIMIT = 2_000_000;

/**
 * Characters that regular expressions may read. The limit is ours: some seconds at worst. A search is charged for all
 * the characters it reads, also beyond its match. Jira's longest text, 32,767 characters, passes easily.
 */
export const SCAN_LIMIT = 10_000_000;

/** Open points of the reference that an evaluation can decide either way. See `choices.ts`. */
export interface Dialect {
  /** `==` between two values of different types that are not null. @default 'unequal' */
  readonly crossTypeEquality?: 'unequal' | 'error';
  /** `<` and similar if one side is null. @default 'error' */
  readonly nullComparison?: 'error' | 'false';
  /** Reading a Map at a missing key; `error` is documented for the `event` of event filters. @default 'null' */
  readonly missingKey?: 'null' | 'error';
  /** The name that `getNewestChangelog` takes: `field` or `fieldId` of an item. @default 'either' */
  readonly changelogNames?: 'either' | 'field' | 'fieldId';
}

/** The dialect of event filters: a missing property of the event is an error, unless `?.` stands before or after it. */
export const EVENT_FILTER_DIALECT: Dialect = { missingKey: 'error' };

/** Finds objects for `new Issue(x)` and similar. Null: absent, or the user may not see it. */
export interface Lookup {
  issue?(idOrKey: number | string): TypedObject | null;
  user?(accountId: string): TypedObject | null;
  project?(idOrKey: number | string): TypedObject | null;
}

/** All inputs of an evaluation besides the expression and the context. */
export interface EvaluationOptions {
  readonly now: Date;
  /** The user's time zone, an IANA name: `Europe/Madrid`. */
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
