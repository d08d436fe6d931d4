import type { Variable } from '../syntax/tree';
import { type as typeOf } from '../types/notation';
import { ANY, type Type } from '../types/type';
import type { Environment } from './environment';
import type { Inference } from './inference';

/** Variables that always hold JSON (documented for workflow rules, fields, event filters, action validators). */
const JSON_VARIABLES: ReadonlySet<string> = new Set([
  'config',
  'configuration',
  'value',
  'event',
  'groupOperator',
  'searchAlias',
  'fieldSearchAlias',
  'newIssueType',
]);

const GLOBALS: Readonly<Record<string, string>> = { Number: '(value: Any) => Number', JSON: 'JSON' };

/** A name: declared in the expression, given by the context, or built in. */
export function inferVariable(inference: Inference, node: Variable, environment: Environment): Type {
  const { name } = node;
  const known = environment.binding(name)?.type ?? inference.variables[name];
  if (known !== undefined) return known;
  const global = GLOBALS[name];
  if (global !== undefined) return typeOf(global);
  if (name === 'Issue') inference.report.choice(node, 'issue-without-new');
  if (inference.beingDeclared.has(name)) {
    inference.report.choice(node, 'recursion');
  } else if (!JSON_VARIABLES.has(name)) {
    const message = `No surface is known to have a variable "${name}". Declare it in contextVariables if yours does.`;
    inference.report.warn(node, 'hazard', 'unknown-variable', message);
  }
  return ANY;
}
