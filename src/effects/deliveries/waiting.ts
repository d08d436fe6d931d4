import type { RestIssue } from '../../jira/issue';
import { stepsOf } from '../../jira/steps';
import type { Attempted } from '../attempt';
import type { Execution } from '../execution';
import { follow, keysOf, type EffectContext } from '../follow';
import { GRACE, WINDOW } from '../healing';
import { giveUp } from '../missed';
import { executionOf, StepNotRecorded, stepOf } from '../step';
import type { Received } from './store';
import { settle } from './unread';

/**
 * Sees to the deliveries of a request that could not be read when they came, now that it can be: the ledger has each of
 * them under its step from then on. What was missed of the history's steps has been done before; what is left are those
 * that left no entry, and those of long ago, which only who asks for it has done.
 * @param issue with its history back to those that are to be done
 */
export async function seeToWaiting(
  issue: RestIssue,
  context: EffectContext,
  how: 'late' | 'byHand',
): Promise<readonly Attempted[]> {
  const { deliveries, projectId, ledger, now } = context;
  const attempted: Attempted[] = [];
  const settled: Received[] = [];
  for (const received of await deliveries.list(projectId, issue.id)) {
    // One that has come just now is being followed by its own delivery.
    if (now().getTime() - Date.parse(received.firstAt) <= GRACE && received.error === null) continue;
    const execution = executionIn(received, issue, context);
    if (execution === null) continue;
    const keys = keysOf(issue.id, execution.id, execution.transition);
    const known = await ledger.read(keys);
    if (keys.some((key) => !known.has(key))) attempted.push(...(await made(execution, issue, context, how)));
    settled.push(received);
  }
  await settle(settled, context);
  return attempted;
}

/** `null` where the history does not hold the step (yet). */
function executionIn({ delivery }: Received, issue: RestIssue, { ids }: EffectContext): Execution | null {
  const steps = stepsOf(issue, ids);
  try {
    return executionOf(delivery, stepOf(delivery, steps), steps);
  } catch (error) {
    if (error instanceof StepNotRecorded) return null;
    throw error;
  }
}

function made(
  execution: Execution,
  issue: RestIssue,
  context: EffectContext,
  how: 'late' | 'byHand',
): Promise<readonly Attempted[]> {
  const at = execution.at ?? 0;
  if (at < (context.since ?? 0)) return Promise.resolve([]);
  if (how === 'byHand') return follow(execution, issue, context, { byHand: true, late: true });
  const isOld = context.now().getTime() - at >= WINDOW;
  return isOld ? giveUp(execution, context) : follow(execution, issue, context, { late: true });
}
