import type { RestIssue } from '../../jira/issue/issue';
import { pastTransitions } from '../../jira/issue/pastTransitions';
import type { AttemptOutcome } from '../attempt';
import type { Execution } from '../execution';
import { performTransition, keysOf, type EffectContext } from '../performTransition';
import { GRACE, WINDOW } from '../healing';
import { giveUp } from '../missed';
import { executionOf, StepNotRecorded, pastTransitionOf } from '../pastTransitionOf';
import type { StoredDelivery } from './store';
import { settle } from './unread';

/**
 * Handles deliveries of a request that could not be read when they came. From then on the ledger holds each under its
 * step. Missed steps of the history are already done at this point. Two kinds are left: deliveries without an entry in
 * the history, and old ones. Old ones are only done if a person asks for it.
 * @param issue with its history back to the deliveries to handle
 */
export async function seeToWaiting(
  issue: RestIssue,
  context: EffectContext,
  how: 'late' | 'byHand',
): Promise<readonly AttemptOutcome[]> {
  const { deliveries, projectId, ledger, now } = context;
  const attempted: AttemptOutcome[] = [];
  const settled: StoredDelivery[] = [];
  for (const received of await deliveries.list(projectId, issue.id)) {
    // A recent delivery follows up on itself.
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

/** Returns null if the history does not (yet) hold the step. */
function executionIn({ delivery }: StoredDelivery, issue: RestIssue, { ids }: EffectContext): Execution | null {
  const steps = pastTransitions(issue, ids);
  try {
    return executionOf(delivery, pastTransitionOf(delivery, steps), steps);
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
): Promise<readonly AttemptOutcome[]> {
  const at = execution.at ?? 0;
  if (at < (context.since ?? 0)) return Promise.resolve([]);
  if (how === 'byHand') return performTransition(execution, issue, context, { byHand: true, late: true });
  const isOld = context.now().getTime() - at >= WINDOW;
  return isOld ? giveUp(execution, context) : performTransition(execution, issue, context, { late: true });
}
