import type { RestIssue } from '../jira/issue/issue';
import { pastTransitions, type PastTransition } from '../jira/issue/pastTransitions';
import { transition } from '../procedure/transitions';
import type { AttemptOutcome } from './attempt';
import { isLeased, type LedgerEntry } from './ledgerEntry';
import type { Execution } from './execution';
import { performTransition, keysOf, type EffectContext } from './performTransition';
import { commentOf } from './readings';

/** Time that a delivery may take before its step counts as missed, in milliseconds. */
export const GRACE = 120_000;

/**
 * Maximum age of a step, in milliseconds. An e-mail about an older step would only confuse. The sweep runs every hour.
 */
export const WINDOW = 48 * 3_600_000;

/**
 * Number of earlier steps that a delivery checks. Together with its own step they fit into one batch of the storage.
 */
const STEPS_BACK = 5;

/** Steps that may have missed effects, newest first. */
export function transitionsToCheck(
  issue: RestIssue,
  context: EffectContext,
  most = STEPS_BACK,
): readonly PastTransition[] {
  const now = context.now().getTime();
  return pastTransitions(issue, context.ids)
    .filter(({ at }) => at >= (context.since ?? 0) && now - at > GRACE && now - at < WINDOW)
    .toReversed()
    .slice(0, most);
}

export const keysOfTransition = (issue: RestIssue, step: PastTransition): readonly string[] =>
  keysOf(issue.id, step.id, step.transition);

/**
 * `missed`: effects that were never begun or were interrupted. `unfinished`: failed effects as well, which may be due
 * again. `asked`: missed effects that a person asks for. These are done to the end, because the person may not get to
 * ask again.
 */
export type Heals = 'missed' | 'unfinished' | 'asked';

/** The attempts, and whether the time was over before all were made. */
export interface Healed {
  readonly attempted: readonly AttemptOutcome[];
  readonly isCut: boolean;
}

/**
 * Does the missed effects of earlier steps, oldest first. Their deliveries never came or were interrupted. It uses the
 * same keys as a delivery, so a late delivery finds them done. If the time is over, it stops before the next effect. An
 * effect interrupted halfway has an unknown outcome.
 * @param known ledger entries of these steps.
 */
export async function heal(
  steps: readonly PastTransition[],
  issue: RestIssue,
  context: EffectContext,
  known: ReadonlyMap<string, LedgerEntry>,
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
  const attempted: AttemptOutcome[] = [];
  for (const step of [...steps].sort((left, right) => left.at - right.at)) {
    const keys = keysOfTransition(issue, step);
    if (!keys.some(isDue)) continue;
    if (!hasTime()) return { attempted, isCut: true };
    const execution = await executionOfTransition(
      step,
      issue,
      context,
      keys.flatMap((key) => known.get(key) ?? []),
    );
    attempted.push(...(await performTransition(execution, issue, context, { known, hasTime, late: true })));
  }
  return { attempted, isCut: !hasTime() && attempted.length > 0 };
}

/** The execution of a step without its event. Its comment is looked up among the request's comments. */
export async function executionOfTransition(
  step: PastTransition,
  issue: RestIssue,
  { client, ids, projectId }: EffectContext,
  [entry]: readonly LedgerEntry[] = [],
): Promise<Execution> {
  const tells = transition(step.transition).effects.some(({ kind }) => kind === 'tell');
  const commentId =
    entry?.commentId ?? (tells ? await commentOf(client, issue.id, step, pastTransitions(issue, ids)) : null);
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
