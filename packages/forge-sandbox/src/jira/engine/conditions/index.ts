import type { ConditionGroup, WorkflowRule, WorkflowTransition } from '../../site/configuration';
import { judge } from '../rules/forge';
import { isDisabled, ruleNotImitated } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';
import { checkFieldValue } from './checkFieldValue';
import { previousStatus } from './previousStatus';
import { restrictIssueTransition } from './restrictIssueTransition';
import { separationOfDuties } from './separationOfDuties';
import { entryOf } from '../entryOf';

/** Whether a condition lets Jira offer the transition. */
type Condition = (
  scene: RuleScene,
  transition: WorkflowTransition,
  rule: WorkflowRule,
  group: ConditionGroup,
) => boolean;

/** The conditions that are imitated. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  'system:restrict-issue-transition': (scene, _transition, rule) => restrictIssueTransition(scene, rule),
  'system:separation-of-duties': (scene, _transition, rule) => separationOfDuties(scene, rule),
  'system:previous-status-condition': (scene, _transition, rule) => previousStatus(scene, rule),
  'system:check-field-value': (scene, _transition, rule) => checkFieldValue(scene, rule),
  'forge:expression-condition': (scene, transition, rule, group) =>
    judge(scene, transition, rule, 'condition', { groupOperator: group.operation === 'ALL' ? 'AND' : 'OR' }).holds,
};

/**
 * Whether the conditions of a transition hold. An empty group holds. All rules are looked up before the first is
 * judged. A rule that is not imitated is therefore always refused.
 * @throws JiraError 501 for such a rule.
 */
export function conditionsHold(scene: RuleScene, transition: WorkflowTransition): boolean {
  if (transition.conditions === null) return true;
  refuseUnknown(transition.conditions);
  return groupHolds(scene, transition, transition.conditions);
}

function refuseUnknown(group: ConditionGroup): void {
  for (const rule of group.conditions) {
    if (entryOf(CONDITIONS, rule.ruleKey) === undefined && !isDisabled(rule)) throw ruleNotImitated(rule);
  }
  group.conditionGroups.forEach(refuseUnknown);
}

function groupHolds(scene: RuleScene, transition: WorkflowTransition, group: ConditionGroup): boolean {
  const parts = group.conditions.length + group.conditionGroups.length;
  if (parts === 0) return true;
  const holds = (rule: WorkflowRule): boolean =>
    isDisabled(rule) || entryOf(CONDITIONS, rule.ruleKey)?.(scene, transition, rule, group) === true;
  const nested = (inner: ConditionGroup): boolean => groupHolds(scene, transition, inner);
  return group.operation === 'ALL'
    ? group.conditions.every(holds) && group.conditionGroups.every(nested)
    : group.conditions.some(holds) || group.conditionGroups.some(nested);
}
