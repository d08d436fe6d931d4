import { JiraFailure } from '../jira/client';
import type { RestIssue } from '../jira/issue/issue';
import { setIssueProperty } from '../jira/rest/issues';
import {
  EFFECTS_PROPERTY,
  readUnfinished,
  unfinishedProperty,
  type UnfinishedEffect,
} from '../jira/issue/unfinishedEffects';
import type { AttemptOutcome } from './attempt';
import { isUnfinished, type LedgerEntry } from './ledgerEntry';
import type { EffectContext } from './performTransition';
import { partsOf } from './ledger';

/** The effects of a request that failed or are marked as given up, the oldest attempt first. */
export async function unfinishedOf(issueId: string, { ledger }: Pick<EffectContext, 'ledger'>) {
  const entries = await ledger.list(issueId);
  return entries
    .filter(([, entry]) => isUnfinished(entry))
    .map(([key, { state, transition, lastAt, error }]): UnfinishedEffect => ({
      ...partsOf(key),
      transition,
      state: state === 'failed' ? 'failed' : 'givenUp',
      at: lastAt,
      code: error?.code ?? 'internal',
      status: error?.status ?? null,
    }))
    .sort((left, right) => left.at.localeCompare(right.at));
}

/** State known to a delivery, and its attempts. */
export interface Seen {
  readonly attempted: readonly AttemptOutcome[];
  /** Earlier ledger entries by key. */
  readonly known?: ReadonlyMap<string, LedgerEntry>;
}

/**
 * Writes the unfinished effects to the issue's property if they changed. It writes nothing while all effects succeed.
 * @returns true if the property agrees with the ledger.
 */
export async function publishUnfinished(
  issue: RestIssue,
  context: EffectContext,
  { attempted, known = new Map() }: Seen,
): Promise<boolean> {
  const shown = readUnfinished(issue.properties?.[EFFECTS_PROPERTY]);
  // An interrupted run may have left unfinished effects out of the property.
  const isNews = attempted.some(({ changed }) => changed) || [...known.values()].some(isUnfinished);
  if (shown.length === 0 && !isNews) return true;
  const value = unfinishedProperty(await unfinishedOf(issue.id, context));
  if (JSON.stringify(value.effects) === JSON.stringify(shown)) return true;
  try {
    await setIssueProperty(context.client, issue.id, EFFECTS_PROPERTY, value);
    return true;
  } catch (failure) {
    if (failure instanceof JiraFailure) return false;
    throw failure;
  }
}
