import { EVALUATION_LIMITS } from '../evaluate/options';
import { parse } from '../syntax/parse';
import { sizeOf, type Size } from '../syntax/size';
import type { Program } from '../syntax/tree';
import { readType, type as typeOf } from '../types/notation';
import { TYPES } from '../types/registry';
import { printType, type Type } from '../types/type';
import { CONTEXT_VARIABLES } from '../types/variables';
import type { Analysis, AnalysisOptions } from './analysis';
import { Environment } from './environment';
import { TreeInference } from './infer';
import type { Inference } from './inference';
import { Report } from './report';

/** Documented in the REST example, evidently not enforced for Forge rules. The analyser warns above these. */
export const SIZE_WARNINGS = { characters: 1_000, leaves: 100 } as const;

const standard: Readonly<Record<string, Type>> = Object.fromEntries(
  Object.entries(CONTEXT_VARIABLES).map(([name, notation]) => [name, typeOf(notation)]),
);

/**
 * Checks an expression without evaluating it: syntax, types and costs. It also reports each use of uncertain behaviour.
 */
export function analyse(source: string, options: AnalysisOptions = {}): Analysis {
  const parsed = parse(source);
  if (!parsed.ok) {
    const { message, line, column, expected } = parsed.error;
    const type = expected.length === 0 && message.includes('limit') ? 'other' : 'syntax';
    const errors = [{ type, message, line, column, expected }] as const;
    return { expression: source, valid: false, errors, warnings: [], type: null, complexity: null, size: null };
  }
  const { report, inference, type } = inspect(parsed.program, options);
  const size = sizeOf(parsed.program);
  checkSize(report, source, size);
  checkCost(report, inference);
  const { errors, warnings } = report;
  return {
    expression: source,
    valid: errors.length === 0,
    errors,
    warnings,
    type: errors.some((error) => error.type === 'type') ? 'TypeError' : printType(type),
    complexity: inference.costs.complexity,
    size,
  };
}

/** The type of every part of a program, with all findings. */
export function inspect(
  program: Program,
  options: AnalysisOptions = {},
): { readonly report: Report; readonly inference: Inference; readonly type: Type } {
  const report = new Report(program.source);
  const inference = new TreeInference(program.source, report, { ...standard, ...declaredTypes(options, report) });
  return { report, inference, type: inference.block(program.block, Environment.empty) };
}

function declaredTypes({ contextVariables = {} }: AnalysisOptions, report: Report): Record<string, Type> {
  const types: Record<string, Type> = {};
  for (const [name, notation] of Object.entries(contextVariables)) {
    const read = readType(notation);
    if (!read.ok) report.other(`The type of the context variable ${name} is wrong: ${read.message}`);
    else if (unknownName(read.type) !== null) {
      report.other(
        `The type of the context variable ${name} is wrong: there is no type ${unknownName(read.type) ?? ''}.`,
      );
    } else types[name] = read.type;
  }
  return types;
}

/** A name in a declared type that no table knows. */
function unknownName(type: Type): string | null {
  if (type.kind === 'Named') return TYPES.has(type.name) ? null : type.name;
  if (type.kind === 'List') return unknownName(type.item);
  const parts = type.kind === 'Record' ? Object.values(type.fields) : type.kind === 'Tuple' ? type.items : [];
  return parts.map(unknownName).find((name) => name !== null) ?? null;
}

function checkSize(report: Report, source: string, { leaves }: Size): void {
  const whole = { start: 0, end: source.length };
  const { characters, leaves: mostLeaves } = SIZE_WARNINGS;
  const note = 'The figure is documented, but longer expressions are known to run in Forge rules.';
  if (source.length > characters) {
    report.warn(
      whole,
      'limit',
      'too-long',
      `Jira expression is too long (${source.length}), limit: ${characters} characters. ${note}`,
    );
  }
  if (leaves > mostLeaves) {
    report.warn(
      whole,
      'limit',
      'too-many-leaves',
      `Jira expression has too many nodes (${leaves}), limit: ${mostLeaves} leaves. ${note}`,
    );
  }
}

function checkCost(report: Report, { costs, unboundedLists }: Inference): void {
  const { expensiveOperations: limit } = EVALUATION_LIMITS;
  const { constant } = costs;
  if (constant !== null && constant > limit) {
    report.other(`Jira expression may execute ${constant} expensive operations, limit: ${limit}`);
  }
  for (const source of costs.sizes) {
    const list = unboundedLists.get(source);
    if (list === undefined) continue;
    const message = `The number of expensive operations grows with \`${source}\`, which can be long; the limit is ${limit}. Use slice.`;
    report.warn(list, 'limit', 'unbounded', message);
  }
}
