import { CaseProblem, isObject, type JsonObject } from './context';

/** One case of a file, checked. Other keys of the file (`source`, `expected`, ...) are ignored. */
export interface Case {
  readonly id: string;
  readonly expression: string;
  /** Variables and settings of the evaluation, see `context.ts`. */
  readonly context: JsonObject;
}

function caseOf(data: unknown, index: number): Case {
  const where = `Case ${index + 1}`;
  if (!isObject(data))
    throw new CaseProblem(`${where} is not an object. Write {"id": ..., "expression": ..., "context": {...}}`);
  const { id, expression, context = {} } = data;
  if (typeof id !== 'string') throw new CaseProblem(`${where} has no "id". Give it a text`);
  if (typeof expression !== 'string') throw new CaseProblem(`${where} (${id}) has no "expression". Give it a text`);
  if (!isObject(context)) throw new CaseProblem(`${where} (${id}) has a "context" that is not an object`);
  return { id, expression, context };
}

/**
 * Reads the text of a file of cases: a JSON list of `{id, expression, context?}`.
 * @throws CaseProblem if the text is something else; the message gives the place and the remedy.
 */
export function readCases(text: string): Case[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new CaseProblem(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(data)) throw new CaseProblem('The file must hold a JSON list of cases');
  return data.map(caseOf);
}
