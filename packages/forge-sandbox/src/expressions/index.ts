/** The Jira expression language: parse, evaluate, analyse, print. See README.md. */
export { analyse, SIZE_WARNINGS } from './analyse/analyse';
export type { Analysis, AnalysisError, AnalysisOptions, Complexity, Warning } from './analyse/analysis';
export { restAnalysis, type Check, type RestAnalysis } from './analyse/rest';
export { CHOICES, type Choice, type ChoiceId } from './choices';
export { evaluate, type Evaluation } from './evaluate/evaluate';
export {
  EVALUATION_LIMITS,
  EVENT_FILTER_DIALECT,
  EVENT_FILTER_LIMITS,
  type Dialect,
  type EvaluationOptions,
  type Lookup,
} from './evaluate/options';
export { parse, SYNTAX_LIMITS, type Parsed } from './syntax/parse';
export { print, type PrintOptions } from './syntax/print';
export type { SyntaxProblem } from './syntax/problem';
export type { Program } from './syntax/tree';
export { toJson, type Json, type JsonOptions } from './values/json';
export { FunctionValue, typeNameOf, type MapValue, type TypedObject, type Value } from './values/value';
