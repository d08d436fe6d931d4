import type { PastTransition } from '../jira/issue/pastTransitions';
import { transition } from '../procedure/transitions';
import type { Delivery, Execution } from './execution';

/** The history does not (yet) hold the delivered transition. */
export class StepNotRecorded extends Error {
  constructor() {
    super('The transition is not in the history of the request');
    this.name = 'StepNotRecorded';
  }
}

/** Maximum difference between the instants of event and history, in milliseconds. Both are Jira's own. */
export const APART = 120_000;

/**
 * Finds the step of the request's history for a delivery.
 *
 * The ledger uses the id of the changelog entry and not the execution id. Only the event knows the execution id. If the
 * app restored a missed effect, it could not recognise the late event of the same effect. The e-mail would then go out
 * twice. The entry exists in both cases. Its id never changes, and a transition leaves exactly one. The event may name
 * that id. Otherwise it names the transition, the actor and the moment. The same transition of the same request does
 * not happen twice at one moment.
 *
 * @returns `null` if the delivery has no entry. A transition that changes nothing leaves none.
 * @throws StepNotRecorded if an entry must exist but is not among these steps.
 */
export function pastTransitionOf(delivery: Delivery, steps: readonly PastTransition[]): PastTransition | null {
  const same = steps.filter((step) => step.transition === delivery.transition);
  const told = same.find(({ id }) => id === delivery.historyId);
  if (told !== undefined) return told;
  const mine = same.filter(({ actor }) => actor === delivery.actor || actor === null || delivery.actor === null);
  const found = nearest(mine, delivery.at);
  if (found !== null) return found;
  // The event names an entry that cannot be read yet. Under another key, all its effects would happen again.
  if (transition(delivery.transition).to === 'same' && delivery.historyId === null) return null;
  throw new StepNotRecorded();
}

/**
 * The step nearest to an instant. Without an instant it returns the newest step, which may be that of another round.
 */
function nearest(steps: readonly PastTransition[], at: number | null): PastTransition | null {
  if (at === null) return steps.at(-1) ?? null;
  const distance = (step: PastTransition): number => Math.abs(step.at - at);
  const [first] = [...steps].sort((left, right) => distance(left) - distance(right));
  return first !== undefined && distance(first) <= APART ? first : null;
}

/**
 * The execution of a delivery. A delivery without an entry in the history has changed nothing. It uses the last step
 * before it, so that a repetition does not repeat its effects.
 * @param steps oldest first
 */
export function executionOf(
  delivery: Delivery,
  step: PastTransition | null,
  steps: readonly PastTransition[],
): Execution {
  const { issueId, issueKey, projectId, transition: key, actor, commentId } = delivery;
  return {
    id: step?.id ?? `after-${lastBefore(delivery, steps)}-${key}-${(actor ?? '').replace(/[^\w-]/g, '')}`,
    issueId,
    issueKey,
    projectId,
    transition: key,
    actor: actor ?? step?.actor ?? null,
    commentId,
    at: step?.at ?? delivery.at,
  };
}

/** Id of the last step before a delivery; the newest step if the instant of the delivery is unknown. */
function lastBefore({ at, executionId }: Delivery, steps: readonly PastTransition[]): string {
  const last = steps.findLast((step) => at === null || step.at <= at);
  return last?.id ?? executionId.replace(/[^\w-]/g, '');
}
