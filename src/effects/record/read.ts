import type { JiraClient } from '../../jira/client';
import { getChangelogFrom, getIssue } from '../../jira/rest/issues';
import { isRecorded, type RecordedHistory, type RestIssue } from '../../jira/issue/issue';
import type { NoteFault, RecordEntry, RecordFault } from '../../procedure/record';
import { chained, genesis } from './chain';
import { creationOf, keepRecord, RECORD_FIELDS, type RecordContext } from './keep';
import { oldestFirst } from './newestPart';
import { isImplementation, passingAt } from './passing';
import { creationEvent, recordedEvents, type EventFact } from './events';
import { verify, verifyAgainstChangelog } from './verify';
import { verifyNotes } from './verifyNotes';

export interface RecordReading {
  /** Oldest first, as stored. */
  readonly entries: readonly RecordEntry[];
  /** `null`: every entry agrees with the changelog, and none is missing. */
  readonly fault: RecordFault | null;
  /** Notes that no longer agree with the record, independent of other faults. */
  readonly noteFaults: readonly NoteFault[];
}

/**
 * A ticket's record, brought up to date and verified three times. It checks the entries against their chain, the
 * entries against the whole changelog, and the notes against the present comments. It needs one call to Jira, and one
 * more for every hundred entries of a longer changelog. The notes cost extra (`verifyNotes`).
 * @param reader Jira as the person who asks for it
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
 * The record that the present changelog would produce.
 * @param entries as stored. They supply the notes, which the changelog does not hold.
 */
function expectedEntries(
  issue: RestIssue,
  histories: readonly RecordedHistory[],
  entries: readonly RecordEntry[],
  { ids }: Pick<RecordContext, 'ids'>,
): readonly RecordEntry[] {
  const kept = new Map(entries.map((entry) => [entry.historyId, entry.note]));
  const first = creationEvent(creationOf(issue), histories);
  const steps = [first, ...recordedEvents(histories, first.to, ids)].map((step): EventFact => {
    const note = kept.get(step.historyId);
    if (note === undefined) return step;
    // An entry that has a note property has this one as well. It is derived from the changelog.
    return isImplementation(step, ids) ? { ...step, note, passing: passingAt(issue, step, ids) } : { ...step, note };
  });
  return chained(steps, { seq: 0, hash: genesis(issue.id) });
}
