import { evaluate, parse, toJson, type EvaluationOptions } from '../expressions';
import { contextOf } from '../expressions/cases/context';

const STANDARD: EvaluationOptions = { now: new Date('2026-01-20T12:00:00Z'), timeZone: 'UTC' };

/** Evaluates in a context in the form of a case. Returns the value as JSON, or the kind of error and its message. */
export function valueOf(
  expression: string,
  context: Readonly<Record<string, unknown>> = {},
  options: Partial<EvaluationOptions> = {},
): unknown {
  const result = resultOf(expression, contextOf(context), options);
  return result.ok ? toJson(result.value) : `${result.kind}: ${result.message}`;
}

/** Evaluates in a context as given. Returns the costs with the value. */
export function resultOf(
  expression: string,
  context: Readonly<Record<string, unknown>> = {},
  options: Partial<EvaluationOptions> = {},
) {
  const parsed = parse(expression);
  if (!parsed.ok) throw new Error(`${expression}: ${parsed.error.message}`);
  return evaluate(parsed.program, context, { ...STANDARD, ...options });
}
