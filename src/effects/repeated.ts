import type { JiraClient } from '../jira/client';
import { newestFirst } from '../jira/issue/history';
import type { RestIssue } from '../jira/issue/issue';
import { withHistory } from '../jira/rest/issues';
import type { SiteIds } from '../jira/site';
import { CREATION, pastTransitions, type PastTransition } from '../jira/issue/pastTransitions';
import type { Execution } from './execution';

/** Period in which a repetition is no news, in milliseconds. */
const HOUR = 3_600_000;

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * True if the actor only repeats a step. The same person made the same transition of the same request within the last
 * hour. No other person has made a step since. A delivery without an entry in the history has changed nothing, so for
 * it the hour does not count. The result depends on the history alone, so every delivery gets the same.
 * @param issue with its newest history; missing parts of the last hour are read
 */
export async function isRepeated(
  client: JiraClient,
  issue: RestIssue,
  execution: Execution,
  ids: Ids,
): Promise<boolean> {
  const { at, actor } = execution;
  if (at === null || actor === null) return false;
  const whole = await withHistory(client, issue, (read) => reachesBack(read, execution, at, ids));
  const { steps, isThere } = before(execution, at, pastTransitions(whole, ids));
  for (const step of steps.toReversed()) {
    if (step.actor !== actor || (isThere && at - step.at > HOUR)) return false;
    if (step.transition === execution.transition) return true;
  }
  return false;
}

/** The steps before an execution, oldest first, and whether the execution itself is in the history. */
function before({ id }: Execution, at: number, steps: readonly PastTransition[]) {
  const index = steps.findIndex((step) => step.id === id);
  return index < 0
    ? { steps: steps.filter((step) => step.at <= at), isThere: false }
    : { steps: steps.slice(0, index), isThere: true };
}

/** True if the history read is sufficient. It goes back an hour, or contains a step that decides it. */
function reachesBack(read: RestIssue, execution: Execution, at: number, ids: Ids): boolean {
  const { steps, isThere } = before(execution, at, pastTransitions(read, ids));
  const oldest = newestFirst(read).at(-1);
  if (isThere && oldest !== undefined && at - oldest.at > HOUR) return true;
  const told = steps.filter(({ id }) => id !== CREATION);
  return told.some(({ actor, transition }) => actor !== execution.actor || transition === execution.transition);
}
