import type { JiraClient } from '../jira/client';
import { newestFirst } from '../jira/history';
import type { RestIssue } from '../jira/issue';
import { withHistory } from '../jira/rest/issues';
import type { SiteIds } from '../jira/site';
import { CREATION, stepsOf, type Step } from '../jira/steps';
import type { Execution } from './execution';

/** For how long doing the same again is no news, in milliseconds. */
const HOUR = 3_600_000;

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * Whether somebody only repeats what they have done: the same person has made the same transition of the same request
 * within the last hour, and nobody else has made a step since. One that left no entry in the history has changed nothing:
 * it repeats the last one however long ago. It follows from the history alone, so that every delivery tells the same.
 * @param issue with its newest history: what is missing of the hour is read
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
  const { steps, isThere } = before(execution, at, stepsOf(whole, ids));
  for (const step of steps.toReversed()) {
    if (step.actor !== actor || (isThere && at - step.at > HOUR)) return false;
    if (step.transition === execution.transition) return true;
  }
  return false;
}

/** The steps before one, oldest first, and whether that one is in the history. */
function before({ id }: Execution, at: number, steps: readonly Step[]) {
  const index = steps.findIndex((step) => step.id === id);
  return index < 0
    ? { steps: steps.filter((step) => step.at <= at), isThere: false }
    : { steps: steps.slice(0, index), isThere: true };
}

/** Whether the history that was read decides it: it goes back an hour, or to somebody else's step. */
function reachesBack(read: RestIssue, execution: Execution, at: number, ids: Ids): boolean {
  const { steps, isThere } = before(execution, at, stepsOf(read, ids));
  const oldest = newestFirst(read).at(-1);
  if (isThere && oldest !== undefined && at - oldest.at > HOUR) return true;
  const told = steps.filter(({ id }) => id !== CREATION);
  return told.some(({ actor, transition }) => actor !== execution.actor || transition === execution.transition);
}
