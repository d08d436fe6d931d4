import { badRequest } from '../../http/errors';
import type { Issue } from '../../site/issues';
import type { JqlField, Searcher } from './field';
import { jqlField } from './fields';
import { operandTest } from './operandTest';
import type { Clause, Condition, Operand, Operator } from './tree';

export type Matches = (issue: Issue) => boolean;

/** The operators of each type of field (documented). */
const OPERATORS: Readonly<Record<JqlField['type'], readonly Operator[]>> = {
  id: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  words: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  key: ['=', '!=', 'in', 'not in', '>', '>=', '<', '<='],
  text: ['~', '!~', 'is', 'is not'],
  date: ['=', '!=', '>', '>=', '<', '<=', 'is', 'is not', 'in', 'not in'],
  day: ['=', '!=', '>', '>=', '<', '<=', 'is', 'is not', 'in', 'not in'],
  number: ['=', '!=', '>', '>=', '<', '<=', 'is', 'is not', 'in', 'not in'],
};

const EMPTY: Operand = { kind: 'empty' };

/**
 * Turns a condition into a test of issues. All parts of the condition are checked here, once.
 * @throws JiraError 400 in Jira's words for fields, operators, values and functions that do not match.
 */
export function matcher(searcher: Searcher, condition: Condition): Matches {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.parts.map((part) => matcher(searcher, part));
      return (issue) => parts.every((part) => part(issue));
    }
    case 'or': {
      const parts = condition.parts.map((part) => matcher(searcher, part));
      return (issue) => parts.some((part) => part(issue));
    }
    case 'not': {
      const part = matcher(searcher, condition.part);
      return (issue) => !part(issue);
    }
    case 'clause':
      return clauseMatcher(searcher, condition);
  }
}

/** Unset fields only match a search for emptiness, not `!=` and similar (documented). */
function clauseMatcher(searcher: Searcher, { field: written, operator, operand }: Clause): Matches {
  const field = jqlField(searcher, written);
  if (!OPERATORS[field.type].includes(operator)) {
    throw badRequest(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  }
  if (operand.kind === 'empty') return emptiness(searcher, field, operator === '=' || operator === 'is');
  const items = itemsOf(field, operator, operand).map((item) => (isUnresolved(field, item) ? EMPTY : item));
  const tests = items.map((item) => operandTest(searcher, field, operator, item));
  const asksEmptiness = items.some(({ kind }) => kind === 'empty');
  const negated = operator === '!=' || operator === 'not in' || operator === '!~';
  return (issue) => {
    const values = field.values(searcher, issue);
    if (values.length === 0 && !asksEmptiness) return false;
    const hit = tests.some((test) => test(values));
    return negated ? !hit : hit;
  };
}

const emptiness =
  (searcher: Searcher, field: JqlField, wanted: boolean): Matches =>
  (issue) =>
    (field.values(searcher, issue).length === 0) === wanted;

/** Whether the item is `Unresolved`: Jira writes an empty resolution as `resolution = Unresolved`. */
const isUnresolved = (field: JqlField, item: Operand): boolean =>
  field.name === 'resolution' && item.kind === 'value' && item.text.toLowerCase() === 'unresolved';

/** The values of an operand. IN and NOT IN take lists; other operators take none. @throws JiraError 400 */
function itemsOf(field: JqlField, operator: Operator, operand: Operand): readonly Operand[] {
  const takesList = operator === 'in' || operator === 'not in';
  if (operand.kind === 'list') {
    if (takesList) return operand.items;
    throw badRequest(`Operator '${operator}' does not support the list value for field '${field.name}'.`);
  }
  if (takesList && operand.kind === 'value') {
    throw badRequest(
      `Operator '${operator}' does not support the non-list value '${operand.text}' for field '${field.name}'.`,
    );
  }
  return [operand];
}
