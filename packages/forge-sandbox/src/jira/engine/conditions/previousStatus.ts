import type { WorkflowRule } from '../../site/configuration';
import { flagParameter, listParameter } from '../rules/parameters';
import { hasBeenIn } from '../rules/statusHistory';
import type { RuleScene } from '../rules/scene';

/**
 * `system:previous-status-condition`: the issue has been in one of the statuses before. `ignoreLoopTransitions` has no
 * effect here: loops leave no status change in the sandbox's history.
 */
export function previousStatus({ issue }: RuleScene, rule: WorkflowRule): boolean {
  const wanted = listParameter(rule, 'previousStatusIds');
  const current = flagParameter(rule, 'includeCurrentStatus') && wanted.includes(issue.statusId);
  const mostRecent = flagParameter(rule, 'mostRecentStatusOnly');
  const been = current || wanted.some((statusId) => hasBeenIn(issue, statusId, mostRecent));
  return flagParameter(rule, 'not') ? !been : been;
}
