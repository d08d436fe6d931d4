import { kindOf } from '../fields/kinds';
import { asList } from '../fields/kind';
import { readStored } from '../fields/stored';
import type { WorkflowRule } from '../../site/configuration';
import type { Json } from '../../site/json';
import { ruleNotImitated } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';
import { entryOf } from '../entryOf';

type Comparable = string | number;

/** How the field's values and the rule's values are read before they are compared; null when they cannot be. */
const READERS: Readonly<Record<string, (words: string, id: string) => Comparable | null>> = {
  STRING: (words) => words,
  OPTIONID: (_words, id) => id,
  NUMBER: (words) => finite(Number(words)),
  DATE: (words, id) => finite(Date.parse(id === '' ? words : id)),
  DATE_WITHOUT_TIME: (words, id) => finite(Date.parse((id === '' ? words : id).slice(0, 10))),
};

const ORDERINGS: Readonly<Record<string, (a: Comparable, b: Comparable) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
};

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * `system:check-field-value`: a field compares with a list of values (`["Done"]`, JSON in a string). Inferred: `=` when any
 * value of the field is in the list (an empty list: when the field is unset), `!=` its opposite, the orderings between the
 * first of each.
 * @throws JiraError 501 for fields whose values the sandbox does not imitate, and unknown comparators.
 */
export function checkFieldValue(scene: RuleScene, rule: WorkflowRule): boolean {
  const { fieldId = '', fieldValue = '[]', comparator = '=', comparisonType = 'STRING' } = rule.parameters;
  const read = entryOf(READERS, comparisonType);
  if (read === undefined) throw ruleNotImitated(rule, `with comparisonType '${comparisonType}'`);
  const has = fieldValues(scene, rule, fieldId).flatMap(({ words, id }) => read(words, id) ?? []);
  const wanted = ruleValues(fieldValue).flatMap((text) => read(text, text) ?? []);
  const equal = wanted.length === 0 ? has.length === 0 : has.some((value) => wanted.includes(value));
  if (comparator === '=') return equal;
  if (comparator === '!=') return !equal;
  const ordering = entryOf(ORDERINGS, comparator);
  if (ordering === undefined) throw ruleNotImitated(rule, `with comparator '${comparator}'`);
  const [left] = has;
  const [right] = wanted;
  return left !== undefined && right !== undefined && ordering(left, right);
}

function fieldValues(scene: RuleScene, rule: WorkflowRule, fieldId: string): { words: string; id: string }[] {
  const { context, project, issue } = scene;
  const field = context.site.fields.get(fieldId);
  const kind = field === undefined ? null : kindOf(field);
  if (field === undefined || kind === null) throw ruleNotImitated(rule, `on the field '${fieldId}'`);
  const stored = readStored(issue, fieldId);
  if (stored === null) return [];
  const scope = { context, field, project, issueTypeId: issue.issueTypeId };
  // A list is described as a whole in the changelog, but compared value by value here.
  const elements: readonly Json[] = Array.isArray(stored) ? asList(stored).map((item) => [item]) : [stored];
  return elements.map((element) => {
    const { id, text } = kind.describe(element, scope);
    return { words: text ?? '', id: (id ?? '').replace(/^\[(.*)\]$/, '$1') };
  });
}

function ruleValues(fieldValue: string): string[] {
  try {
    const values: unknown = JSON.parse(fieldValue);
    return Array.isArray(values) ? values.map(String) : [String(values)];
  } catch {
    return [fieldValue];
  }
}
