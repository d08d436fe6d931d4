import type { RestIssue } from '../jira/issue';
import { stepsOf, type Step } from '../jira/steps';
import { transition } from '../procedure/transitions';
import type { Attempted } from './attempt';
import { isLeased, type Entry } from './entry';
import type { Execution } from './execution';
import { follow, keysOf, type EffectContext } from './follow';
import { commentOf } from './readings';

/** How long a delivery may be on its way before its step counts as missed, in milliseconds. */
export const GRACE = 120_000;

/** Steps longer ago are history: an e-mail about them would only confuse. The sweep comes every hour. */
export const WINDOW = 48 * 3_600_000;

/** How many steps back a delivery looks: with its own they fit into one batch of the storage. */
const STEPS_BACK = 5;

/** Steps of which something may have been missed, newest first. */
export function stepsToCheck(issue: RestIssue, context: EffectContext, most = STEPS_BACK): readonly Step[] {
  const now = context.now().getTime();
  return stepsOf(issue, context.ids)
    .filter(({ at }) => at >= (context.since ?? 0) && now - at > GRACE && now - at < WINDOW)
    .toReversed()
    .slice(0, most);
}

export const keysOfStep = (issue: RestIssue, step: Step): readonly string[] =>
  keysOf(issue.id, step.id, step.transition);

/**
 * `missed`: what nobody has begun, or was cut off. `unfinished`: also what failed, and may be due again. `asked`: what was
 * missed, because a person asks for it, who may not get to do so again: it is not left half done.
 */
export type Heals = 'missed' | 'unfinished' | 'asked';

/** What was attempted, and whether the time was over before all of it was. */
export interface Healed {
  readonly attempted: readonly Attempted[];
  readonly isCut: boolean;
}

/**
 * Does what should have followed earlier steps, because their deliveries never came or were cut off. Oldest first. It is
 * kept under the same keys as a delivery keeps it: one that comes late finds it done. Where the time is over it stops
 * before the next effect: one that is cut off in its middle may have happened or not, and nobody would know.
 * @param known what the ledger knows of these steps.
 */
export async function heal(
  steps: readonly Step[],
  issue: RestIssue,
  context: EffectContext,
  known: ReadonlyMap<string, Entry>,
  heals: Heals,
): Promise<Healed> {
  const now = context.now();
  const hasTime = (): boolean => heals === 'asked' || context.now().getTime() <= context.until;
  const isDue = (key: string): boolean => {
    const entry = known.get(key);
    if (entry === undefined) return true;
    if (entry.state === 'pending') return !isLeased(entry, now);
    return heals === 'unfinished' && entry.state === 'failed';
  };
  const attempted: Attempted[] = [];
  for (const step of [...steps].sort((left, right) => left.at - right.at)) {
    const keys = keysOfStep(issue, step);
    if (!keys.some(isDue)) continue;
    if (!hasTime()) return { attempted, isCut: true };
    const execution = await executionOfStep(
      step,
      issue,
      context,
      keys.flatMap((key) => known.get(key) ?? []),
    );
    attempted.push(...(await follow(execution, issue, context, { known, hasTime, late: true })));
  }
  return { attempted, isCut: !hasTime() && attempted.length > 0 };
}

/** The execution that a step was, without its event: its comment is found among the request's. */
export async function executionOfStep(
  step: Step,
  issue: RestIssue,
  { client, ids, projectId }: EffectContext,
  [entry]: readonly Entry[] = [],
): Promise<Execution> {
  const tells = transition(step.transition).effects.some(({ kind }) => kind === 'tell');
  const commentId = entry?.commentId ?? (tells ? await commentOf(client, issue.id, step, stepsOf(issue, ids)) : null);
  return {
    id: step.id,
    issueId: issue.id,
    issueKey: issue.key,
    projectId,
    transition: step.transition,
    actor: step.actor,
    commentId,
    at: step.at,
  };
}
