import type { RestIssue } from '../jira/issue';
import { stepsOf } from '../jira/steps';
import { transition, type TransitionKey } from '../procedure/transitions';
import type { Attempted } from './attempt';
import { unattempted, type Entry } from './entry';
import type { Execution } from './execution';
import type { EffectContext } from './follow';
import { executionOfStep, keysOfStep, WINDOW } from './healing';
import { ledgerKey } from './ledger';
import { actOf } from './performers';

/** Maximum age of missed steps to report, in milliseconds. The ledger keeps entries for longer. */
const LONGEST = 30 * 86_400_000;

/**
 * Marks the effects of steps as given up whose delivery has been missing for too long. A late e-mail would only confuse.
 * A user must know that it was never sent, and can ask for a retry. Evidence and records are excluded. The app brings
 * them up to date anyway, and late ones do no harm.
 */
export async function giveUpMissed(issue: RestIssue, context: EffectContext): Promise<readonly Attempted[]> {
  const { ledger, ids, since = 0 } = context;
  const now = context.now().getTime();
  const steps = stepsOf(issue, ids).filter(({ at }) => at >= since && now - at >= WINDOW && now - at < LONGEST);
  const known = await ledger.read(steps.flatMap((step) => keysOfStep(issue, step)));
  const attempted: Attempted[] = [];
  for (const step of steps) {
    if (keysOfStep(issue, step).some((key) => known.has(key))) continue;
    if (namesToGiveUp(step.transition).length === 0) continue;
    attempted.push(...(await giveUp(await executionOfStep(step, issue, context), context)));
  }
  return attempted;
}

/** Effects to mark as given up. Evidence is excluded, because the app brings it up to date anyway. */
const namesToGiveUp = (key: TransitionKey): readonly string[] =>
  transition(key)
    .effects.filter(({ kind }) => !kind.endsWith('Evidence'))
    .map((effect) => actOf(effect).name);

/** Records that the app no longer does the effects of an execution by itself. */
export async function giveUp(execution: Execution, { ledger, now }: EffectContext): Promise<readonly Attempted[]> {
  const entry = missed(execution, now());
  const attempted: Attempted[] = [];
  for (const name of namesToGiveUp(execution.transition)) {
    const key = ledgerKey(execution.issueId, execution.id, name);
    if (await ledger.open(key, entry)) attempted.push({ key, entry, changed: true, retryAfter: null });
  }
  return attempted;
}

const missed = (execution: Execution, now: Date): Entry => ({
  ...unattempted(execution, now),
  state: 'givenUp',
  error: { code: 'missed', status: null },
});
