import { kindOf } from '../fields/kinds';
import { asList } from '../fields/kind';
import { readStored } from '../fields/stored';
import type { WorkflowRule } from '../../site/configuration';
import type { Json } from '../../site/json';
import { ruleNotImitated } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';
import { entryOf } from '../entryOf';

type Comparable = string | number;

/** Readers that make the field's and the rule's values comparable; null if a value cannot be read. */
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
 * `system:check-field-value`: compares a field with a list of values (`["Done"]`, JSON in a string). Inferred: `=`
 * holds if a value of the field is in the list (for an empty list: if the field is unset), and `!=` is its opposite.
 * The orderings compare the first value of each.
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
  // The changelog describes a list as a whole, but the comparison takes each value.
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
