import type { JiraClient } from '../../jira/client';
import type { RecordedHistory, RestIssue } from '../../jira/issue/issue';
import { getChangelogFrom } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { chained, genesis } from './chain';
import { RecordBehind, RecordDamaged } from './failures';
import { newestPart } from './newestPart';
import { withNotes, type KnownNote } from './notes';
import { withPassing } from './passing';
import { creationEvent, recordedEvents, type Creation } from './events';
import { inLastBlock, type RecordHead, type RecordStore } from './store';

export interface RecordContext {
  readonly client: JiraClient;
  readonly ids: Pick<SiteIds, 'fields' | 'statuses'>;
  readonly store: RecordStore;
  /** A note that was already read for another purpose. */
  readonly known?: KnownNote | undefined;
}

/**
 * `damaged`: the stored record does not end as its head says. The app then writes nothing to it, so that the damage
 * stays visible. `behind`: the changelog has more entries than were read. The next call resumes there.
 */
export type RecordOutcome = 'kept' | 'unchanged' | 'behind' | 'damaged';

/** Fields to read of an issue. */
export const RECORD_FIELDS: readonly string[] = ['status', 'created', 'creator'];

/** An issue was read without its creation. Jira always returns it on request. */
export class NoCreation extends Error {
  constructor() {
    super('The issue was read without "created"');
    this.name = 'NoCreation';
  }
}

/**
 * Brings a ticket's record up to date with its changelog, starting after the last entry read. The result depends on the
 * changelog alone, not on the delivered transition. A lost, late or repeated delivery therefore makes no difference.
 * The next one writes what is missing, in the changelog's order.
 *
 * It needs no call to Jira if the issue's own changelog (the newest hundred entries) reaches back to the record.
 * Otherwise it needs one call per hundred entries. Finding the notes costs extra (`withNotes`). The store needs two
 * readings and one transaction.
 * @param issue read with `RECORD_FIELDS` and its changelog.
 */
export async function keepRecord(issue: RestIssue, context: RecordContext): Promise<RecordOutcome> {
  let head = await context.store.head(issue.id);
  for (let read = 0; read < MOST_READINGS; read += 1) {
    const kept = await goOnFrom(head, issue, context);
    if (kept !== 'damaged') return kept;
    // Head and block are two readings. Another delivery may have written in between, which is no damage.
    const again = await context.store.head(issue.id);
    if (again?.lastHash === head?.lastHash && again?.count === head?.count) return 'damaged';
    head = again;
  }
  return 'behind';
}

/**
 * The same as `keepRecord`, but throws if the record is incomplete.
 * @throws RecordDamaged, RecordBehind
 */
export async function bringRecordUpToDate(issue: RestIssue, context: RecordContext): Promise<void> {
  const kept = await keepRecord(issue, context);
  if (kept === 'damaged') throw new RecordDamaged();
  if (kept === 'behind') throw new RecordBehind();
}

/** Maximum readings of a head while other deliveries write to it. */
const MOST_READINGS = 4;

async function goOnFrom(
  head: RecordHead | undefined,
  issue: RestIssue,
  context: RecordContext,
): Promise<RecordOutcome> {
  const { client, ids, store } = context;
  const part = await newestPart(issue, head, (startAt) => getChangelogFrom(client, issue.id, startAt));
  const { histories } = part;
  if (head !== undefined && histories.length === 0) return 'unchanged';
  const begun = head ?? start(issue.id, creationOf(issue), histories);
  const block = await store.lastBlock(issue.id, begun.count);
  if (block.length !== inLastBlock(begun.count) || (block.length > 0 && block.at(-1)?.hash !== begun.lastHash))
    return 'damaged';
  const first = head === undefined ? [creationEvent(creationOf(issue), histories)] : [];
  const steps = [...first, ...recordedEvents(histories, begun.lastStatus, ids)];
  const noted = await withNotes(issue.id, steps, block.slice(-1), context);
  const added = chained(await withPassing(issue, noted, context), { seq: begun.count, hash: begun.lastHash });
  const last = added.at(-1);
  const next: RecordHead = {
    count: begun.count + added.length,
    lastHash: last?.hash ?? begun.lastHash,
    lastStatus: last?.to ?? begun.lastStatus,
    read: begun.read + histories.length,
    lastReadId: histories.at(-1)?.id ?? begun.lastReadId,
  };
  await store.append(issue.id, next, block, added);
  return part.isLast ? 'kept' : 'behind';
}

/** The head of an empty record. */
function start(issueId: string, creation: Creation, histories: readonly RecordedHistory[]): RecordHead {
  const lastStatus = creationEvent(creation, histories).to;
  return { count: 0, lastHash: genesis(issueId), lastStatus, read: 0, lastReadId: null };
}

export function creationOf({ fields }: RestIssue): Creation {
  const { created, creator, status } = fields;
  if (created === undefined) throw new NoCreation();
  return { created, creator: creator?.accountId ?? null, status: status.id };
}
