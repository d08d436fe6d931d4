import type { Program } from '../syntax/tree';
import { DataProblem, type Value } from '../values/value';
import { checkAnswer } from './answerLimits';
import { compile } from './compile';
import { ExpressionFailure, failure, type FailureCode } from './failure';
import type { EvaluationOptions } from './options';
import { Run } from './run';

/** Result of an evaluation, and its costs. */
export type Evaluation =
  | {
      readonly ok: true;
      readonly value: Value;
      readonly steps: number;
      readonly expensiveOperations: number;
    }
  | {
      readonly ok: false;
      /** `syntax` is for callers that parse and evaluate in one go. */
      readonly kind: 'syntax' | 'type' | 'runtime';
      readonly code: FailureCode | 'syntax';
      /** In Jira's words where they are known. */
      readonly message: string;
      /** The source of the failed part, if known. */
      readonly location: string | null;
      readonly steps: number;
      readonly expensiveOperations: number;
    };

/**
 * Evaluates a program. It is pure: it depends only on its arguments, and reads each member when the expression asks for
 * it. Problems of the expression or of the data are values.
 */
export function evaluate(
  program: Program,
  context: Readonly<Record<string, unknown>>,
  options: EvaluationOptions,
): Evaluation {
  const run = new Run(context, options);
  try {
    const value = compile(program)({ run, slots: [], outer: null });
    checkAnswer(value, options);
    return { ok: true, value, steps: run.steps, expensiveOperations: run.expensiveOperations };
  } catch (error) {
    const problem = failureOf(error);
    const { kind, code, report: message, location } = problem;
    return { ok: false, kind, code, message, location, steps: run.steps, expensiveOperations: run.expensiveOperations };
  }
}

/** The failure that ended an evaluation. Rethrows bugs of ours and of getters in the data. */
function failureOf(error: unknown): ExpressionFailure {
  if (error instanceof ExpressionFailure) return error;
  if (error instanceof DataProblem) return failure('data', error.message);
  if (error instanceof RangeError) return failure('limit', 'The evaluation is nested too deeply.');
  throw error;
}
