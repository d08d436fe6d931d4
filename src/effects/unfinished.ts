import { JiraFailure } from '../jira/client';
import type { RestIssue } from '../jira/issue';
import { setIssueProperty } from '../jira/rest/issues';
import { EFFECTS_PROPERTY, readUnfinished, unfinishedProperty, type UnfinishedEffect } from '../jira/unfinishedEffects';
import type { Attempted } from './attempt';
import { isUnfinished, type Entry } from './entry';
import type { EffectContext } from './follow';
import { partsOf } from './ledger';

/** What of a request is failed or given up, the oldest attempt first. */
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

/** What a delivery has seen and done. */
export interface Seen {
  readonly attempted: readonly Attempted[];
  /** What the ledger said before, by key. */
  readonly known?: ReadonlyMap<string, Entry>;
}

/**
 * Tells the panel what is not done, where that has changed: the normal way, in which nothing fails, writes nothing.
 * @returns whether people see what the ledger says.
 */
export async function publishUnfinished(
  issue: RestIssue,
  context: EffectContext,
  { attempted, known = new Map() }: Seen,
): Promise<boolean> {
  const shown = readUnfinished(issue.properties?.[EFFECTS_PROPERTY]);
  // What the ledger knew to be unfinished may not have been told: whoever found it out may have been cut off.
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
