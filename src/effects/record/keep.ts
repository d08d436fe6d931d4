import type { JiraClient } from '../../jira/client';
import type { RecordedHistory, RestIssue } from '../../jira/issue';
import { getChangelogFrom } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import { chained, genesis } from './chain';
import { RecordBehind, RecordDamaged } from './failures';
import { newestPart } from './newestPart';
import { withNotes, type KnownNote } from './notes';
import { withPassing } from './passing';
import { creationStep, stepsOf, type Creation } from './steps';
import { inLastBlock, type RecordHead, type RecordStore } from './store';

export interface RecordContext {
  readonly client: JiraClient;
  readonly ids: Pick<SiteIds, 'fields' | 'statuses'>;
  readonly store: RecordStore;
  /** A note that was read for other ends already. */
  readonly known?: KnownNote | undefined;
}

/**
 * `damaged`: what is kept does not end as its head says. Nothing is then written to it: what somebody has done to it
 * has to stay to be seen. `behind`: there is more of the changelog than was read; the next call goes on from there.
 */
export type Kept = 'kept' | 'unchanged' | 'behind' | 'damaged';

/** Fields that an issue has to be read with. */
export const RECORD_FIELDS: readonly string[] = ['status', 'created', 'creator'];

/** An issue without its creation, which Jira always tells when it is asked for it. */
export class NoCreation extends Error {
  constructor() {
    super('The issue was read without "created"');
    this.name = 'NoCreation';
  }
}

/**
 * Brings a ticket's record up to date with its changelog, from the last entry on that was read. What it writes follows
 * from the changelog alone, never from which transition was delivered, so a delivery that was lost, or came late, or
 * twice, makes no difference: the next one writes what is missing, in the changelog's order.
 *
 * Costs no call of Jira as long as the issue's own changelog (its newest hundred entries) reaches back to where the
 * record stands, one for each hundred entries otherwise; what finding the notes costs (`withNotes`); and two readings and
 * one transaction of the store.
 * @param issue read with `RECORD_FIELDS` and its changelog.
 */
export async function keepRecord(issue: RestIssue, context: RecordContext): Promise<Kept> {
  let head = await context.store.head(issue.id);
  for (let read = 0; read < MOST_READINGS; read += 1) {
    const kept = await goOnFrom(head, issue, context);
    if (kept !== 'damaged') return kept;
    // Head and block are two readings: another delivery may have written in between, which is no damage.
    const again = await context.store.head(issue.id);
    if (again?.lastHash === head?.lastHash && again?.count === head?.count) return 'damaged';
    head = again;
  }
  return 'behind';
}

/**
 * The same for who counts on it.
 * @throws RecordDamaged, RecordBehind
 */
export async function bringRecordUpToDate(issue: RestIssue, context: RecordContext): Promise<void> {
  const kept = await keepRecord(issue, context);
  if (kept === 'damaged') throw new RecordDamaged();
  if (kept === 'behind') throw new RecordBehind();
}

/** How often a head is read that others are writing to. */
const MOST_READINGS = 4;

async function goOnFrom(head: RecordHead | undefined, issue: RestIssue, context: RecordContext): Promise<Kept> {
  const { client, ids, store } = context;
  const part = await newestPart(issue, head, (startAt) => getChangelogFrom(client, issue.id, startAt));
  const { histories } = part;
  if (head !== undefined && histories.length === 0) return 'unchanged';
  const begun = head ?? start(issue.id, creationOf(issue), histories);
  const block = await store.lastBlock(issue.id, begun.count);
  if (block.length !== inLastBlock(begun.count) || (block.length > 0 && block.at(-1)?.hash !== begun.lastHash))
    return 'damaged';
  const first = head === undefined ? [creationStep(creationOf(issue), histories)] : [];
  const steps = [...first, ...stepsOf(histories, begun.lastStatus, ids)];
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

/** The head of a record that has no entry yet. */
function start(issueId: string, creation: Creation, histories: readonly RecordedHistory[]): RecordHead {
  const lastStatus = creationStep(creation, histories).to;
  return { count: 0, lastHash: genesis(issueId), lastStatus, read: 0, lastReadId: null };
}

export function creationOf({ fields }: RestIssue): Creation {
  const { created, creator, status } = fields;
  if (created === undefined) throw new NoCreation();
  return { created, creator: creator?.accountId ?? null, status: status.id };
}
