import type { RestIssue } from '../jira/issue/issue';
import { pastTransitions } from '../jira/issue/pastTransitions';
import { transition, type TransitionKey } from '../procedure/transitions';
import type { AttemptOutcome } from './attempt';
import { unattempted, type LedgerEntry } from './ledgerEntry';
import type { Execution } from './execution';
import type { EffectContext } from './performTransition';
import { executionOfTransition, keysOfTransition, WINDOW } from './healing';
import { ledgerKey } from './ledger';
import { plannedEffect } from './performers';

/** Maximum age of missed steps to report, in milliseconds. The ledger keeps entries for longer. */
const LONGEST = 30 * 86_400_000;

/**
 * Marks the effects of steps as given up whose delivery has been missing for too long. A late e-mail would only
 * confuse. A user must know that it was never sent, and can ask for a retry. Evidence and records are excluded. The app
 * brings them up to date anyway, and late ones do no harm.
 */
export async function giveUpMissed(issue: RestIssue, context: EffectContext): Promise<readonly AttemptOutcome[]> {
  const { ledger, ids, since = 0 } = context;
  const now = context.now().getTime();
  const steps = pastTransitions(issue, ids).filter(({ at }) => at >= since && now - at >= WINDOW && now - at < LONGEST);
  const known = await ledger.read(steps.flatMap((step) => keysOfTransition(issue, step)));
  const attempted: AttemptOutcome[] = [];
  for (const step of steps) {
    if (keysOfTransition(issue, step).some((key) => known.has(key))) continue;
    if (namesToGiveUp(step.transition).length === 0) continue;
    attempted.push(...(await giveUp(await executionOfTransition(step, issue, context), context)));
  }
  return attempted;
}

/** Effects to mark as given up. Evidence is excluded, because the app brings it up to date anyway. */
const namesToGiveUp = (key: TransitionKey): readonly string[] =>
  transition(key)
    .effects.filter(({ kind }) => !kind.endsWith('Evidence'))
    .map((effect) => plannedEffect(effect).name);

/** Records that the app no longer does the effects of an execution by itself. */
export async function giveUp(execution: Execution, { ledger, now }: EffectContext): Promise<readonly AttemptOutcome[]> {
  const entry = missed(execution, now());
  const attempted: AttemptOutcome[] = [];
  for (const name of namesToGiveUp(execution.transition)) {
    const key = ledgerKey(execution.issueId, execution.id, name);
    if (await ledger.open(key, entry)) attempted.push({ key, entry, changed: true, retryAfter: null });
  }
  return attempted;
}

const missed = (execution: Execution, now: Date): LedgerEntry => ({
  ...unattempted(execution, now),
  state: 'givenUp',
  error: { code: 'missed', status: null },
});
