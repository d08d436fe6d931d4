import type { ChoiceId } from '../choices';
import type { SyntaxProblem } from '../syntax/problem';
import type { Size } from '../syntax/size';

/** As in the REST contract: `syntax` has a place, `type` has the wrong part, `other` concerns the whole expression. */
export interface AnalysisError {
  readonly type: 'syntax' | 'type' | 'other';
  readonly message: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  /** The wrong part, printed from its tree as Jira echoes it: texts without quotes. */
  readonly expression?: string;
  /** For a syntax error: the tokens that would be accepted. */
  readonly expected?: SyntaxProblem['expected'];
}

/**
 * Something that works here but deserves a look. `conflict` and `unknown`: it relies on a row of `CHOICES`, named by
 * `code`. `hazard`: it fails if a value is null. `limit`: it may be too big or too expensive.
 */
export interface Warning {
  readonly certainty: 'conflict' | 'unknown' | 'hazard' | 'limit';
  readonly code:
    ChoiceId | 'null-hazard' | 'unknown-variable' | 'missing-member' | 'too-long' | 'too-many-leaves' | 'unbounded';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The part of the source that the warning concerns. */
  readonly expression: string;
}

/** Costs of an expression: `2*N + 1`, where `N` is the size of a list, given by its source. */
export interface Complexity {
  readonly expensiveOperations: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface Analysis {
  readonly expression: string;
  readonly valid: boolean;
  readonly errors: readonly AnalysisError[];
  readonly warnings: readonly Warning[];
  /** In Jira's notation. `TypeError` if the type check failed, null if the syntax is wrong. */
  readonly type: string | null;
  readonly complexity: Complexity | null;
  readonly size: Size | null;
}

export interface AnalysisOptions {
  /**
   * Types of context variables in Jira's notation, such as `{ config: '{ limit: Number }' }`. They override Jira's own.
   */
  readonly contextVariables?: Readonly<Record<string, string>>;
}
