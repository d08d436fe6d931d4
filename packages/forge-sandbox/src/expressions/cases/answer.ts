import { analyse } from '../analyse/analyse';
import type { Analysis } from '../analyse/analysis';
import { evaluate } from '../evaluate/evaluate';
import { EVENT_FILTER_DIALECT, EVENT_FILTER_LIMITS, type EvaluationOptions } from '../evaluate/options';
import { parse } from '../syntax/parse';
import { parseInstant } from '../values/dateText';
import { toJson, type Json } from '../values/json';
import { isTimeZone } from '../values/zone';
import type { Case } from './case';
import { CaseProblem, contextOf, isObject, type JsonObject } from './context';
import { lookupIn } from './lookup';

/** Result of a case, as printed. */
export type Answer =
  | { readonly id: string; readonly value: Json }
  | { readonly id: string; readonly error: 'syntax' | 'type' | 'runtime'; readonly message: string };

const text = (context: JsonObject, key: string): string | undefined => {
  const value = context[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new CaseProblem(`"${key}" must be a text`);
};

/**
 * Settings of the evaluation that a case may give: `now`, `timeZone`, `locale`, and the `surface` of the expression.
 */
function optionsOf(context: JsonObject, machineNow: Date): EvaluationOptions {
  const given = text(context, 'now');
  const timeZone = text(context, 'timeZone') ?? 'UTC';
  const locale = text(context, 'locale');
  if (!isTimeZone(timeZone))
    throw new CaseProblem(`"timeZone" ${timeZone} is not known. Use an IANA name such as Europe/Madrid`);
  const now = given === undefined ? machineNow : parseInstant(given, timeZone);
  if (now === null) throw new CaseProblem(`"now" ${given ?? ''} is not a date and time such as 2026-01-20T00:00:00Z`);
  const isEventFilter = context['surface'] === 'event-filter';
  return {
    now,
    timeZone,
    ...(locale === undefined ? {} : { locale }),
    ...(isEventFilter ? { dialect: EVENT_FILTER_DIALECT, limits: EVENT_FILTER_LIMITS } : {}),
  };
}

/** Types of variables that a case declares for its analysis: `"contextVariables": {"value": "User"}`. */
function declaredTypes(context: JsonObject): Record<string, string> {
  const declared = context['contextVariables'] ?? {};
  if (!isObject(declared)) throw new CaseProblem('"contextVariables" must be an object of texts');
  return Object.fromEntries(Object.keys(declared).map((name) => [name, text(declared, name) ?? 'Any']));
}

/** The analysis of a case. */
export const analyseCase = ({ id, expression, context }: Case): { readonly id: string } & Analysis => ({
  id,
  ...analyse(expression, { contextVariables: declaredTypes(context) }),
});

/** On the surface `rest-analyse` an expression is only checked. Returns the finding, or null. */
function mistakeOf({ id, expression, context }: Case): Answer | null {
  if (context['surface'] !== 'rest-analyse') return null;
  const [mistake] = analyse(expression, { contextVariables: declaredTypes(context) }).errors;
  if (mistake === undefined) return null;
  return { id, error: mistake.type === 'other' ? 'syntax' : mistake.type, message: mistake.message };
}

/** Evaluates a case. */
export function answer(given: Case, machineNow: Date): Answer {
  const { id, expression, context } = given;
  const options = optionsOf(context, machineNow);
  const variables = contextOf(context);
  const parsed = parse(expression);
  if (!parsed.ok) {
    const { line, column, message } = parsed.error;
    return { id, error: 'syntax', message: `Line ${line}, column ${column}: ${message}` };
  }
  const mistake = mistakeOf(given);
  if (mistake !== null) return mistake;
  const evaluation = evaluate(parsed.program, variables, { ...options, lookup: lookupIn(variables) });
  return evaluation.ok
    ? { id, value: toJson(evaluation.value, { timeZone: options.timeZone }) }
    : { id, error: evaluation.kind, message: evaluation.message };
}
