import { JiraFailure } from '../jira/client';
import { say, type Words } from '../procedure/words';
import { NameTaken } from './ensure';
import { CategoryConflict } from './steps/statuses';
import { RulesNotDeployed, WorkflowRefused } from './steps/workflow';

/**
 * What stopped an installation, in words that tell the administrator what to do; `null` for what nobody foresaw: that
 * is a bug, and its text is not for people.
 */
export function problemText(error: unknown, words: Words): string | null {
  const { problems } = words;
  if (error instanceof NameTaken) return say(problems.nameTaken, { name: error.objectName });
  if (error instanceof CategoryConflict) {
    return say(problems.categoryConflict, { name: error.statusName, present: error.present, wanted: error.wanted });
  }
  if (error instanceof RulesNotDeployed) return say(problems.rulesNotDeployed, { names: error.moduleKeys.join(', ') });
  if (error instanceof WorkflowRefused) return say(problems.workflowRefused, { problems: error.problems.join(' ') });
  if (error instanceof JiraFailure) {
    const denied = error.status === 401 || error.status === 403;
    return say(denied ? problems.permission : problems.jira, { detail: error.message });
  }
  return null;
}
