import { getChangelogFrom, getIssue } from '../../jira/rest/issues';
import { isRecorded, type RecordedHistory, type RestIssue } from '../../jira/issue';
import type { RecordEntry, RecordFault } from '../../procedure/record';
import { chained, genesis } from './chain';
import { creationOf, keepRecord, RECORD_FIELDS, type RecordContext } from './keep';
import { oldestFirst } from './newestPart';
import { creationStep, stepsOf } from './steps';
import { verify, verifyAgainstChangelog } from './verify';

export interface RecordReading {
  /** Oldest first, as they are kept. */
  readonly entries: readonly RecordEntry[];
  /** `null`: every entry is as the changelog says, and none is missing. */
  readonly fault: RecordFault | null;
}

/**
 * A ticket's record, brought up to date and verified twice: entry by entry against its own chain, and against the whole
 * changelog. Costs one call of Jira, and one more for every hundred entries of a changelog that has more than a hundred.
 */
export async function readRecord(issueId: string, context: RecordContext): Promise<RecordReading> {
  const { client, store } = context;
  const issue = await getIssue(client, issueId, RECORD_FIELDS);
  const histories = await wholeChangelog(issue, context);
  const whole = { ...issue, changelog: { total: histories.length, histories: [...histories] } };
  await keepRecord(whole, context);
  const head = await store.head(issueId);
  const entries = await store.entries(issueId, head?.count ?? 0);
  const expected = expectedEntries(issue, histories, context);
  const own = verify({ issueId, count: head?.count ?? 0, entries });
  return { entries, fault: own ?? verifyAgainstChangelog(entries, expected) };
}

/** Every entry of the changelog, oldest first. */
async function wholeChangelog(
  { id, changelog }: RestIssue,
  { client }: RecordContext,
): Promise<readonly RecordedHistory[]> {
  const { total, histories = [] } = changelog ?? {};
  if (total === histories.length) return oldestFirst(histories.filter(isRecorded));
  const all: RecordedHistory[] = [];
  for (;;) {
    const page = await getChangelogFrom(client, id, all.length);
    all.push(...page.histories);
    if (page.isLast || page.histories.length === 0) return oldestFirst(all);
  }
}

/** The record that a ticket would have if it were worked out from its changelog now. */
export function expectedEntries(
  issue: RestIssue,
  histories: readonly RecordedHistory[],
  { ids }: Pick<RecordContext, 'ids'>,
): readonly RecordEntry[] {
  const first = creationStep(creationOf(issue), histories);
  return chained([first, ...stepsOf(histories, first.to, ids)], { seq: 0, hash: genesis(issue.id) });
}
