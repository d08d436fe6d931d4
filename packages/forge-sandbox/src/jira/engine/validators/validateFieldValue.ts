import { RE2JS } from 're2js';
import type { WorkflowRule } from '../../site/configuration';
import { flagParameter, listParameter, ruleNotImitated } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';
import { fieldName, fieldState, hasFieldHere } from './fieldState';
import { entryOf } from '../entryOf';

/** A check of `system:validate-field-value`. Returns null if it holds, otherwise its built-in message. */
type Check = (scene: RuleScene, rule: WorkflowRule) => string | null;

const field = (rule: WorkflowRule, name = 'fieldKey'): string => rule.parameters[name] ?? '';

/** By `ruleType` (documented). The messages of the first were seen live, the others are the sandbox's. */
const CHECKS: Readonly<Record<string, Check>> = {
  fieldRequired(scene, rule) {
    const missing = listParameter(rule, 'fieldsRequired').find((fieldId) => {
      // With `ignoreContext`, a field that the issue type lacks is not required (documented).
      if (flagParameter(rule, 'ignoreContext') && !hasFieldHere(scene, fieldId)) return false;
      return fieldState(scene, rule, fieldId).isEmpty;
    });
    return missing === undefined ? null : `Field ${fieldName(scene, missing)} is required.`;
  },
  fieldChanged(scene, rule) {
    const exempt = listParameter(rule, 'groupsExemptFromValidation');
    if (exempt.some((groupId) => scene.person?.groupIds.has(groupId) === true)) return null;
    const fieldId = field(rule);
    return fieldState(scene, rule, fieldId).hasChanged
      ? null
      : `Field ${fieldName(scene, fieldId)} has not been modified during the transition.`;
  },
  fieldHasSingleValue(scene, rule) {
    const fieldId = field(rule);
    return fieldState(scene, rule, fieldId).count === 1
      ? null
      : `Field ${fieldName(scene, fieldId)} must have a single value.`;
  },
  fieldMatchesRegularExpression(scene, rule) {
    const fieldId = field(rule);
    const pattern = compile(rule);
    return pattern.matcher(fieldState(scene, rule, fieldId).text).matches()
      ? null
      : `Field ${fieldName(scene, fieldId)} does not match the regular expression ${rule.parameters['regexp'] ?? ''}.`;
  },
  dateFieldComparison(scene, rule) {
    const [first, second] = [field(rule, 'date1FieldKey'), field(rule, 'date2FieldKey')];
    const holds = entryOf(COMPARISONS, rule.parameters['conditionSelected'] ?? '');
    if (holds === undefined)
      throw ruleNotImitated(rule, `with conditionSelected '${rule.parameters['conditionSelected'] ?? ''}'`);
    const time = (fieldId: string): number | null => {
      const { instant } = fieldState(scene, rule, fieldId);
      return instant === null || flagParameter(rule, 'includeTime') ? instant : Math.floor(instant / DAY);
    };
    const [a, b] = [time(first), time(second)];
    // An unset date is not compared (inferred).
    if (a === null || b === null || holds(a, b)) return null;
    return `${fieldName(scene, first)} must be ${rule.parameters['conditionSelected'] ?? ''} ${fieldName(scene, second)}.`;
  },
  windowDateComparison(scene, rule) {
    const [first, second] = [field(rule, 'date1FieldKey'), field(rule, 'date2FieldKey')];
    const a = fieldState(scene, rule, first).instant;
    const b = fieldState(scene, rule, second).instant;
    const days = Number(rule.parameters['numberOfDays'] ?? 'NaN');
    if (a === null || b === null || a <= b + days * DAY) return null;
    return `${fieldName(scene, first)} must be within ${days} days of ${fieldName(scene, second)}.`;
  },
};

const DAY = 24 * 60 * 60 * 1000;

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '<': (a, b) => a < b,
  '!=': (a, b) => a !== b,
};

/**
 * Jira uses Java's regular expressions. RE2 reads the same ones except look-around and back-references, which are
 * refused.
 */
function compile(rule: WorkflowRule): RE2JS {
  try {
    return RE2JS.compile(rule.parameters['regexp'] ?? '');
  } catch {
    throw ruleNotImitated(rule, `with the regular expression '${rule.parameters['regexp'] ?? ''}'`);
  }
}

/** The message of a field rule that does not hold: its own `errorMessage` if set. Null if the rule holds. */
export function validateFieldValue(scene: RuleScene, rule: WorkflowRule): string | null {
  const { ruleType = '', errorMessage = '' } = rule.parameters;
  const check = entryOf(CHECKS, ruleType);
  if (check === undefined) throw ruleNotImitated(rule, `with ruleType '${ruleType}'`);
  const message = check(scene, rule);
  return message !== null && errorMessage !== '' ? errorMessage : message;
}
