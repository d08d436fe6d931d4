import type { WorkflowRule } from '../../site/configuration';
import { someStatusChange } from '../rules/statusHistory';
import type { RuleScene } from '../rules/scene';

/**
 * `system:separation-of-duties`: a person who ever moved the issue from one status to another may not make this
 * transition (documented). A missing status id matches any.
 */
export function separationOfDuties({ person, issue }: RuleScene, rule: WorkflowRule): boolean {
  if (person === null) return false;
  const { fromStatusId = '', toStatusId = '' } = rule.parameters;
  return !someStatusChange(
    issue,
    ({ from, to, authorAccountId }) =>
      authorAccountId === person.accountId &&
      (fromStatusId === '' || from === fromStatusId) &&
      (toStatusId === '' || to === toStatusId),
  );
}
