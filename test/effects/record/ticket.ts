import type { JiraClient } from '../../../src/jira/client';
import { ISSUE, type RestIssue } from '../../../src/jira/issue';
import type { RecordEntry } from '../../../src/procedure/record';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import type { RecordHead, RecordStore } from '../../../src/effects/record/store';
import { BLOCK, inLastBlock } from '../../../src/effects/record/store';
import { sampleIds } from '../../jira/ids';

export const IDS = sampleIds();
export const ISSUE_ID = '10042';

export const STATUS_KEYS = Object.keys(STATUSES) as StatusKey[];
const START = Date.parse('2026-11-24T12:00:00Z');

/** What may be written to a ticket, step or not. */
export type Written = StatusKey | 'asked' | 'authorised' | 'summary';

interface RawHistory {
  readonly id: string;
  readonly author: { readonly accountId: string; readonly displayName: string } | null;
  readonly created: string;
  readonly items: readonly object[];
}

/** As Jira writes instants. */
const restInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** A ticket with a changelog, as Jira's REST API answers it, and how often it was asked. */
export class Ticket {
  readonly histories: RawHistory[] = [];
  calls: string[] = [];
  private status: StatusKey = 'toPrioritise';
  private written = 0;

  write(written: Written, by: string | null = 'ana'): void {
    const index = this.written++;
    this.histories.push({
      id: String(50_000 + index * 3),
      author: by === null ? null : { accountId: by, displayName: `Name of ${by}` },
      // Several in one millisecond: only their ids tell them apart.
      created: restInstant(START + Math.floor(index / 3)),
      items: [this.item(written)],
    });
    if (written in STATUSES) this.status = written as StatusKey;
  }

  /** As `GET /issue/{id}?expand=changelog` answers now: the newest hundred entries, newest first. */
  issue(): RestIssue {
    return ISSUE.parse({
      id: ISSUE_ID,
      key: 'SOP-42',
      fields: {
        status: { id: IDS.statuses[this.status], name: 'x' },
        created: restInstant(START - 1000),
        creator: { accountId: 'lucia', displayName: 'Lucía' },
      },
      changelog: { total: this.histories.length, histories: this.histories.slice(-100).reverse() },
    });
  }

  readonly client: JiraClient = {
    get: (route, shape) => {
      this.calls.push(route.value);
      const startAt = Number(/changelog\?startAt=(\d+)/.exec(route.value)?.[1] ?? 0);
      const values = this.histories.slice(startAt, startAt + 100);
      const isPage = route.value.includes('/changelog?');
      return Promise.resolve(shape.parse(isPage ? { values, total: this.histories.length } : this.issue()));
    },
    ask: () => Promise.reject(new Error('The record asks for nothing else')),
    post: () => Promise.reject(new Error('The record writes nothing to Jira')),
    delete: () => Promise.reject(new Error('The record writes nothing to Jira')),
    put: () => Promise.reject(new Error('The record writes nothing to Jira')),
    bytes: () => Promise.reject(new Error('The record reads no files')),
  };

  private item(written: Written): object {
    const { exceptionReason, exceptionValidUntil } = IDS.fields;
    const text = { from: null, to: null, fromString: 'antes', toString: 'después' };
    if (written === 'summary') return { field: 'summary', fieldId: 'summary', ...text };
    if (written === 'asked') return { field: 'Motivo', fieldId: exceptionReason, ...text };
    if (written === 'authorised') return { field: 'Hasta', fieldId: exceptionValidUntil, ...text };
    const [from, to] = [IDS.statuses[this.status], IDS.statuses[written]];
    return { field: 'status', fieldId: 'status', from, to, fromString: this.status, toString: written };
  }
}

/** A store in memory, whose parts a test may change behind the app's back. */
export class MemoryStore implements RecordStore {
  kept: RecordHead | undefined;
  blocks: RecordEntry[][] = [];

  head = (): Promise<RecordHead | undefined> => Promise.resolve(this.kept);
  entries = (): Promise<readonly RecordEntry[]> => Promise.resolve(this.blocks.flat());
  lastBlock = (_issueId: string, count: number): Promise<readonly RecordEntry[]> =>
    Promise.resolve(inLastBlock(count) === 0 ? [] : (this.blocks[Math.floor(count / BLOCK)] ?? []));
  append = (
    _issueId: string,
    head: RecordHead,
    block: readonly RecordEntry[],
    added: readonly RecordEntry[],
  ): Promise<void> => {
    const first = Math.floor((head.count - added.length) / BLOCK);
    const entries = [...block, ...added];
    for (let index = 0; index * BLOCK < entries.length; index += 1)
      this.blocks[first + index] = entries.slice(index * BLOCK, (index + 1) * BLOCK);
    this.kept = head;
    return Promise.resolve();
  };
}
