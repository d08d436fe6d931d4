import { analyse, evaluate, parse, toJson, type Evaluation } from '../../../src/expressions';
import { contextOf } from '../../../src/expressions/cases/context';
import { SAMPLE } from '../../../src/expressions/command/sample';

/** Number of programs and of texts: few by default, 100,000 each with `FUZZ_RUNS`. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1_500);

const context = contextOf({ ...SAMPLE, issues: [SAMPLE['issue'], SAMPLE['issue']] });
const lookup = {
  issue: () => contextOf({ issue: SAMPLE['issue'] })['issue'] as never,
  user: (id: string) => (id === 'nobody' ? null : (context['user'] as never)),
};
const options = { now: new Date('2026-01-20T12:00:00Z'), timeZone: 'Europe/Madrid', lookup };

/** All operations on a text. An exception or an endless run fails the calling test. */
export function exercise(source: string): { readonly evaluation: Evaluation | null; readonly valid: boolean } {
  const { valid } = analyse(source);
  const parsed = parse(source);
  const evaluation = parsed.ok ? evaluate(parsed.program, context, options) : null;
  if (evaluation?.ok === true) JSON.stringify(toJson(evaluation.value));
  return { evaluation, valid };
}
