import { notImitated } from '../../http/errors';
import type { WorkflowRule } from '../../site/configuration';

/** A comma-separated parameter; [] when absent or empty. */
export const listParameter = (rule: WorkflowRule, name: string): string[] =>
  (rule.parameters[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const flagParameter = (rule: WorkflowRule, name: string): boolean => rule.parameters[name] === 'true';

/** A rule somebody switched off (`PUT /workflow/rule/config`) neither blocks nor runs (inferred). */
export const isDisabled = (rule: WorkflowRule): boolean => flagParameter(rule, 'disabled');

/** 501 for a rule the sandbox cannot judge. It must never pass for one that held. */
export const ruleNotImitated = (rule: WorkflowRule, detail = ''): Error =>
  notImitated(`the workflow rule '${rule.ruleKey}'${detail === '' ? '' : ` ${detail}`}`);
