import { evaluate, type Evaluation } from './evaluate/evaluate';
import type { EvaluationOptions } from './evaluate/options';
import { parse } from './syntax/parse';

/** Times of a repeated task. */
export interface Measurement {
  readonly runs: number;
  /** Mean of one run, in milliseconds. */
  readonly milliseconds: number;
  readonly perSecond: number;
}

/** Repeats a task for `duration` milliseconds, after a warm-up of a fifth of that. */
export function measure(task: () => void, duration = 200): Measurement {
  repeat(task, duration / 5);
  const { runs, elapsed } = repeat(task, duration);
  return { runs, milliseconds: elapsed / runs, perSecond: (runs * 1000) / elapsed };
}

function repeat(task: () => void, duration: number): { runs: number; elapsed: number } {
  const start = performance.now();
  let runs = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    task();
    runs += 1;
    elapsed = performance.now() - start;
  }
  return { runs, elapsed };
}

/** Measures parsing an expression. */
export const measureParse = (source: string, duration?: number): Measurement =>
  measure(() => void parse(source), duration);

/**
 * Measures evaluating a parsed expression, and returns the result of one evaluation. A failing evaluation is fast, so
 * check the result before trusting the figure.
 * @throws Error if the expression does not parse.
 */
export function measureEvaluation(
  source: string,
  context: Readonly<Record<string, unknown>>,
  options: EvaluationOptions,
  duration?: number,
): Measurement & { readonly evaluation: Evaluation } {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.error.message}`);
  const { program } = parsed;
  const task = (): Evaluation => evaluate(program, context, options);
  return { ...measure(() => void task(), duration), evaluation: task() };
}
