import { analyse, evaluate, parse, toJson, type Evaluation } from '../../../../sandbox/expressions';
import { contextOf } from '../../../../sandbox/expressions/cases/context';
import { SAMPLE } from '../../../../sandbox/expressions/command/sample';

/** How many programs and texts: few by default, 100,000 each when FUZZ_RUNS says so. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1_500);

const context = contextOf({ ...SAMPLE, issues: [SAMPLE['issue'], SAMPLE['issue']] });
const lookup = {
  issue: () => contextOf({ issue: SAMPLE['issue'] })['issue'] as never,
  user: (id: string) => (id === 'nobody' ? null : (context['user'] as never)),
};
const options = { now: new Date('2026-01-20T12:00:00Z'), timeZone: 'Europe/Madrid', lookup };

/** Everything that can be done with a text. Whatever throws, or comes to no end, fails the test that calls it. */
export function exercise(source: string): { readonly evaluation: Evaluation | null; readonly valid: boolean } {
  const { valid } = analyse(source);
  const parsed = parse(source);
  const evaluation = parsed.ok ? evaluate(parsed.program, context, options) : null;
  if (evaluation?.ok === true) JSON.stringify(toJson(evaluation.value));
  return { evaluation, valid };
}
