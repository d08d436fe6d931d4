import type { JiraClient } from '../../jira/client';
import { getChangelogFrom, getIssue } from '../../jira/rest/issues';
import { isRecorded, type RecordedHistory, type RestIssue } from '../../jira/issue';
import type { NoteFault, RecordEntry, RecordFault } from '../../procedure/record';
import { chained, genesis } from './chain';
import { creationOf, keepRecord, RECORD_FIELDS, type RecordContext } from './keep';
import { oldestFirst } from './newestPart';
import { isImplementation, passingAt } from './passing';
import { creationStep, stepsOf, type StepFact } from './steps';
import { verify, verifyAgainstChangelog } from './verify';
import { verifyNotes } from './verifyNotes';

export interface RecordReading {
  /** Oldest first, as they are kept. */
  readonly entries: readonly RecordEntry[];
  /** `null`: every entry is as the changelog says, and none is missing. */
  readonly fault: RecordFault | null;
  /** The notes that do not say any more what the record says of them, whatever else is wrong. */
  readonly noteFaults: readonly NoteFault[];
}

/**
 * A ticket's record, brought up to date and verified three times: entry by entry against its own chain, against the whole
 * changelog, and its notes against the comments as they are now. Costs one call of Jira, one more for every hundred
 * entries of a changelog that has more than a hundred, and what the notes cost (`verifyNotes`).
 * @param reader Jira as who asks for it
 */
export async function readRecord(issueId: string, context: RecordContext, reader?: JiraClient): Promise<RecordReading> {
  const { client, ids, store } = context;
  const issue = await getIssue(client, issueId, RECORD_FIELDS);
  const histories = await wholeChangelog(issue, context);
  const whole = { ...issue, changelog: { total: histories.length, histories: [...histories] } };
  await keepRecord(whole, context);
  const head = await store.head(issueId);
  const entries = await store.entries(issueId, head?.count ?? 0);
  const expected = expectedEntries(whole, histories, entries, context);
  const own = verify({ issueId, count: head?.count ?? 0, entries });
  const fault = own ?? verifyAgainstChangelog(entries, expected);
  return { entries, fault, noteFaults: await verifyNotes(issueId, entries, { client, ids, reader }) };
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

/**
 * The record that a ticket would have if it were worked out from its changelog now.
 * @param entries as they are kept: the notes are theirs, for the changelog knows nothing of them.
 */
function expectedEntries(
  issue: RestIssue,
  histories: readonly RecordedHistory[],
  entries: readonly RecordEntry[],
  { ids }: Pick<RecordContext, 'ids'>,
): readonly RecordEntry[] {
  const kept = new Map(entries.map((entry) => [entry.historyId, entry.note]));
  const first = creationStep(creationOf(issue), histories);
  const steps = [first, ...stepsOf(histories, first.to, ids)].map((step): StepFact => {
    const note = kept.get(step.historyId);
    if (note === undefined) return step;
    // Whatever keeps notes keeps this as well, and it follows from the changelog.
    return isImplementation(step, ids) ? { ...step, note, passing: passingAt(issue, step, ids) } : { ...step, note };
  });
  return chained(steps, { seq: 0, hash: genesis(issue.id) });
}
