import { JiraFailure } from '../../jira/client';
import { say, type Words } from '../../procedure/words';
import { InConflict, PlanChanged } from '../plan/begin';
import { NotListedYet, TaskFailed, WorkflowRefused } from '../run/faults';

/**
 * The reason why a run stopped, with advice for the administrator. Returns null for a bug, because its text is not for
 * people.
 */
export function problemText(error: unknown, words: Words): string | null {
  const { problems } = words;
  if (error instanceof PlanChanged) return problems.planChanged;
  if (error instanceof InConflict) {
    return say(problems.inConflict, { names: error.items.map(({ name }) => `«${name}»`).join(', ') });
  }
  if (error instanceof WorkflowRefused) return say(problems.workflowRefused, { problems: error.problems.join(' ') });
  if (error instanceof NotListedYet) {
    const names = error.names.map((name) => `«${name}»`).join(', ');
    return say(error.until === null ? problems.appFieldsMissing : problems.appFieldsNotYet, { names });
  }
  if (error instanceof TaskFailed) return say(problems.taskFailed, { detail: error.detail });
  if (error instanceof JiraFailure) {
    if (error.status === 0) return say(problems.noAnswer, { detail: `${error.method} ${error.path}` });
    const denied = error.status === 401 || error.status === 403;
    return say(denied ? problems.permission : problems.jira, { detail: error.message });
  }
  return null;
}
