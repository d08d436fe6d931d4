import { notImitated } from '../../http/errors';
import type { WorkflowRule } from '../../site/configuration';

/** A comma-separated parameter; [] when absent or empty. */
export const listParameter = (rule: WorkflowRule, name: string): string[] =>
  (rule.parameters[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const flagParameter = (rule: WorkflowRule, name: string): boolean => rule.parameters[name] === 'true';

/** A disabled rule (`PUT /workflow/rule/config`) neither blocks nor runs (inferred). */
export const isDisabled = (rule: WorkflowRule): boolean => flagParameter(rule, 'disabled');

/** 501 for a rule that the sandbox cannot judge. Such a rule must never count as one that holds. */
export const ruleNotImitated = (rule: WorkflowRule, detail = ''): Error =>
  notImitated(`the workflow rule '${rule.ruleKey}'${detail === '' ? '' : ` ${detail}`}`);
