import type { Step } from '../jira/steps';
import { transition } from '../procedure/transitions';
import type { Delivery, Execution } from './execution';

/** The history does not hold (yet) the transition that was delivered. */
export class StepNotRecorded extends Error {
  constructor() {
    super('The transition is not in the history of the request');
    this.name = 'StepNotRecorded';
  }
}

/** How far the instant of the event and that of the history may lie apart, in milliseconds: both are Jira's own. */
export const APART = 120_000;

/**
 * Which step of the request's history a delivery speaks of.
 *
 * Why the ledger is kept by the entry of the changelog and not by the execution id: only the event knows the execution
 * id, so an effect that is made up for because its event never came could not be told from the one that the event asks
 * for when it comes late after all, and the e-mail would go out twice. The entry is there in both cases, its id never
 * changes, and one transition leaves exactly one. What the event tells of it: perhaps its id; else the transition, who
 * did it, and the moment of the change, of which nobody makes the same transition of the same request twice.
 *
 * @returns `null` where the delivery speaks of no entry: a transition that changes nothing leaves none.
 * @throws StepNotRecorded where there has to be one, and it is not among these steps.
 */
export function stepOf(delivery: Delivery, steps: readonly Step[]): Step | null {
  const same = steps.filter((step) => step.transition === delivery.transition);
  const told = same.find(({ id }) => id === delivery.historyId);
  if (told !== undefined) return told;
  const mine = same.filter(({ actor }) => actor === delivery.actor || actor === null || delivery.actor === null);
  const found = nearest(mine, delivery.at);
  if (found !== null) return found;
  // One that names its entry has left one, which cannot be read yet: under another key it would all happen again.
  if (transition(delivery.transition).to === 'same' && delivery.historyId === null) return null;
  throw new StepNotRecorded();
}

/** The step nearest to an instant; the newest where the instant is not known (then two rounds may be taken for one another). */
function nearest(steps: readonly Step[], at: number | null): Step | null {
  if (at === null) return steps.at(-1) ?? null;
  const distance = (step: Step): number => Math.abs(step.at - at);
  const [first] = [...steps].sort((left, right) => distance(left) - distance(right));
  return first !== undefined && distance(first) <= APART ? first : null;
}

/**
 * The execution that a delivery speaks of. One without an entry in the history has changed nothing: it goes by the last step
 * before it, so that whoever repeats it makes nothing happen that has happened already.
 * @param steps oldest first
 */
export function executionOf(delivery: Delivery, step: Step | null, steps: readonly Step[]): Execution {
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

/** The id of the last step before a delivery; of the newest where its instant is not known. */
function lastBefore({ at, executionId }: Delivery, steps: readonly Step[]): string {
  const last = steps.findLast((step) => at === null || step.at <= at);
  return last?.id ?? executionId.replace(/[^\w-]/g, '');
}
