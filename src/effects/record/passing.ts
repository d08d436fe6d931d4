import type { JiraClient } from '../../jira/client';
import type { RestIssue } from '../../jira/issue/issue';
import { issueAt } from '../../jira/issue/issueAt';
import { approvedAt, passingIn } from '../../jira/issue/passing';
import { withHistory } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { transitionOf, type RecordedPassing } from '../../procedure/record';
import type { EventFact } from './events';

/** Maximum files that an entry names. A record must fit into its value even if many files are attached. */
const MOST_NAMED = 20;

interface PassingContext {
  readonly client: JiraClient;
  readonly ids: Pick<SiteIds, 'statuses' | 'fields'>;
}

/** Whether a step is the implementation in Production. */
export const isImplementation = (step: EventFact, { statuses }: Pick<SiteIds, 'statuses'>): boolean =>
  transitionOf(step, statuses) === 'implemented';

/**
 * Adds the files that came and went before an implementation. It needs calls only if the approval is older than the
 * issue's own history: one per hundred entries.
 */
export async function withPassing(
  issue: RestIssue,
  steps: readonly EventFact[],
  context: PassingContext,
): Promise<readonly EventFact[]> {
  const { client, ids } = context;
  const implementations = steps.filter((step) => isImplementation(step, ids));
  if (implementations.length === 0) return steps;
  const whole = await withHistory(client, issue, (read) =>
    implementations.every(({ at }) => approvedAt(issueAt(read, Date.parse(at), ids), ids) !== null),
  );
  return steps.map((step) => (isImplementation(step, ids) ? { ...step, passing: passingAt(whole, step, ids) } : step));
}

/**
 * The files that came and went before a step.
 * @param issue with its history back to the approval before it
 */
export function passingAt(
  issue: RestIssue,
  step: EventFact,
  ids: Pick<SiteIds, 'statuses' | 'fields'>,
): RecordedPassing {
  const files = passingIn(issueAt(issue, Date.parse(step.at), ids), ids);
  return {
    count: files.length,
    files: files.slice(0, MOST_NAMED).map(({ attachmentId, filename }) => ({ attachmentId, filename })),
  };
}
