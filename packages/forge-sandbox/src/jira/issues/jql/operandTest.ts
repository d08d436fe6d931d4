import { badRequest, notImitated } from '../../http/errors';
import type { JqlField, Searcher } from './field';
import { readMoment } from './moments';
import type { Operand, Operator } from './tree';

/** Whether an issue's values of a field satisfy one operand. */
export type Test = (values: readonly (string | number)[]) => boolean;

type OrderingOperator = '>' | '>=' | '<' | '<=';

const ORDERINGS: Readonly<Record<OrderingOperator, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

const isOrdering = (operator: Operator): operator is OrderingOperator => operator in ORDERINGS;

/**
 * The test of one operand. For `!=`, `!~` and `not in` the caller negates it.
 * @throws JiraError 400 for values that do not exist or do not fit the field, 501 for functions that are not imitated.
 */
export function operandTest(searcher: Searcher, field: JqlField, operator: Operator, operand: Operand): Test {
  switch (operand.kind) {
    case 'empty':
      return (values) => values.length === 0;
    case 'function':
      return functionTest(searcher, field, operator, operand.name, operand.arguments);
    case 'list':
      throw badRequest(`A list in a list is not a value for field '${field.name}'.`);
    case 'value':
      return TESTS[field.type](searcher, field, operator, operand.text);
  }
}

type ValueTest = (searcher: Searcher, field: JqlField, operator: Operator, written: string) => Test;

const TESTS: Readonly<Record<JqlField['type'], ValueTest>> = {
  id: idTest,
  key: idTest,
  words: (_searcher, _field, _operator, written) => (values) => values.includes(written),
  text: (_searcher, _field, _operator, written) => textTest(written),
  number: numberTest,
  date: dateTest,
  day: dateTest,
};

function idTest(searcher: Searcher, field: JqlField, operator: Operator, written: string): Test {
  const ids = field.resolve?.(searcher, written) ?? [];
  if (ids.length === 0) {
    throw badRequest(
      field.type === 'key'
        ? 'Issue does not exist or you do not have permission to see it.'
        : `The value '${written}' does not exist for the field '${field.name}'.`,
    );
  }
  if (isOrdering(operator)) return compareTo(operator, Number(ids[0]), Number);
  return (values) => values.some((value) => ids.includes(String(value)));
}

function numberTest(_searcher: Searcher, field: JqlField, operator: Operator, written: string): Test {
  const number = Number(written);
  if (written.trim() === '' || Number.isNaN(number)) {
    throw badRequest(`Value '${written}' is invalid for the '${field.name}' field: it must be a number.`);
  }
  return isOrdering(operator) ? compareTo(operator, number, Number) : (values) => values.includes(number);
}

const compareTo =
  (operator: OrderingOperator, limit: number, read: (value: string | number) => number): Test =>
  (values) =>
    values.some((value) => ORDERINGS[operator](read(value), limit));

/**
 * A day or a minute is an interval. `=` means inside it; the orderings use its first moment (documented for dates
 * without time).
 */
function dateTest(searcher: Searcher, field: JqlField, operator: Operator, written: string): Test {
  const moment = (text: string): ReturnType<typeof readMoment> =>
    readMoment(text, field.name, searcher.now, searcher.timeZone);
  const { start, end } = moment(written);
  const read = field.type === 'date' ? Number : (value: string | number): number => moment(String(value)).start;
  if (isOrdering(operator)) return compareTo(operator, start, read);
  return (values) => values.some((value) => read(value) >= start && read(value) < end);
}

/** `~`: all words must occur, each whole or, with `*`, as a beginning. Quotes inside quotes mark a phrase. */
function textTest(written: string): Test {
  const phrase = /^"(.*)"$/.exec(written.trim())?.[1];
  if (phrase !== undefined) {
    return (values) => values.some((value) => String(value).toLowerCase().includes(phrase.toLowerCase()));
  }
  const terms = wordsOf(written, /[^\p{L}\p{N}_*]+/u);
  if (terms.length === 0) throw badRequest(`The text '${written}' is not valid for a text search.`);
  return (values) => {
    const found = values.flatMap((value) => wordsOf(String(value), /[^\p{L}\p{N}_]+/u));
    return terms.every((term) =>
      term.endsWith('*') ? found.some((word) => word.startsWith(term.slice(0, -1))) : found.includes(term),
    );
  };
}

const wordsOf = (text: string, separator: RegExp): string[] =>
  text
    .toLowerCase()
    .split(separator)
    .filter((word) => word !== '');

/** The imitated functions: `currentUser()` and `now()`. */
function functionTest(
  searcher: Searcher,
  field: JqlField,
  operator: Operator,
  name: string,
  parts: readonly string[],
): Test {
  const called = parts.length === 0 ? name.toLowerCase() : '';
  if (called === 'currentuser' && field.type === 'id') {
    const { person } = searcher;
    return person === null ? () => false : (values) => values.includes(person.accountId);
  }
  if (called === 'now' && (field.type === 'date' || field.type === 'day')) {
    return dateTest(searcher, field, operator, '0m');
  }
  throw notImitated(`the JQL function '${name}(${parts.join(', ')})' for the field '${field.name}'`);
}
