import { analyse } from './analyse';
import type { Complexity } from './analysis';

/** `check` of `POST /rest/api/3/expression/analyse`. */
export type Check = 'syntax' | 'type' | 'complexity';

/** `JiraExpressionAnalysis` of the REST contract. */
export interface RestAnalysis {
  readonly expression: string;
  readonly valid: boolean;
  readonly errors?: readonly {
    readonly type: 'syntax' | 'type' | 'other';
    readonly message: string;
    readonly line?: number;
    readonly column?: number;
    readonly expression?: string;
  }[];
  readonly type?: string;
  readonly complexity?: Complexity;
}

/** Types of errors that each check reports. Every check includes the syntax. */
const LOOKS_FOR: Readonly<Record<Check, ReadonlySet<string>>> = {
  syntax: new Set(['syntax']),
  type: new Set(['syntax', 'type']),
  complexity: new Set(['syntax', 'other']),
};

/** One result of `/expression/analyse`, in the contract's shape and words. The contract has no place for warnings. */
export function restAnalysis(
  expression: string,
  check: Check = 'syntax',
  contextVariables: Readonly<Record<string, string>> = {},
): RestAnalysis {
  const analysis = analyse(expression, { contextVariables });
  const errors = analysis.errors
    .filter(
      ({ type, message }) =>
        LOOKS_FOR[check].has(type) || (type === 'other' && !message.includes('expensive operations')),
    )
    .map(({ type, message, line, column, expression: part }) => {
      // A syntax error has a place; a type error has the part of the expression instead.
      if (type === 'syntax' && line !== undefined && column !== undefined) return { type, message, line, column };
      return part === undefined ? { type, message } : { type, message, expression: part };
    });
  return {
    expression,
    valid: errors.length === 0,
    ...(errors.length === 0 ? {} : { errors }),
    ...(check === 'type' && analysis.type !== null ? { type: analysis.type } : {}),
    ...(check === 'complexity' && analysis.complexity !== null ? { complexity: analysis.complexity } : {}),
  };
}
