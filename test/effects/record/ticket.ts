import { JiraFailure, type JiraClient } from '../../../src/jira/client';
import { ISSUE, type RestIssue } from '../../../src/jira/issue/issue';
import type { RecordEntry } from '../../../src/procedure/record';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import type { RecordHead, RecordStore } from '../../../src/effects/record/store';
import { BLOCK, inLastBlock } from '../../../src/effects/record/store';
import { sampleIds } from '../../jira/ids';

export const IDS = sampleIds();
export const ISSUE_ID = '10042';

export const STATUS_KEYS = Object.keys(STATUSES) as StatusKey[];
const START = Date.parse('2026-11-24T12:00:00Z');

/** Changes that a test can write to a ticket, steps or not. */
export type Written = StatusKey | 'asked' | 'authorised' | 'summary' | 'named';

/** A comment in the form of Jira's REST API. */
export interface RawComment {
  readonly id: string;
  readonly author: { readonly accountId: string };
  body: unknown;
  readonly created: string;
  updated: string;
}

interface RawHistory {
  readonly id: string;
  readonly author: { readonly accountId: string; readonly displayName: string } | null;
  readonly created: string;
  readonly items: readonly object[];
}

/** An instant in Jira's form. */
const restInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** A ticket with a changelog, in the form of Jira's REST API. It counts the calls. */
export class Ticket {
  readonly histories: RawHistory[] = [];
  readonly comments: RawComment[] = [];
  /** Ids of comments with restricted visibility that the app may not see. */
  readonly hidden = new Set<string>();
  calls: string[] = [];
  private status: StatusKey = 'toPrioritise';
  private written = 0;

  /** @param note a comment of the same moment and person */
  write(written: Written, by: string | null = 'ana', note?: string): void {
    const index = this.written++;
    this.histories.push({
      id: String(50_000 + index * 3),
      author: by === null ? null : { accountId: by, displayName: `Name of ${by}` },
      // Three entries share a millisecond: only their ids distinguish them.
      created: restInstant(START + Math.floor(index / 3)),
      items: [this.item(written)],
    });
    if (written in STATUSES) this.status = written as StatusKey;
    if (note !== undefined && by !== null) this.say(note, by, START + Math.floor(index / 3));
  }

  /** A comment. */
  say(words: string, by: string, at: number): RawComment {
    const created = restInstant(at);
    const body = {
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    };
    const comment = {
      id: String(70_000 + this.comments.length),
      author: { accountId: by },
      body,
      created,
      updated: created,
    };
    this.comments.push(comment);
    return comment;
  }

  /** A file that is attached (`to`) or deleted (`from`). */
  file(change: 'from' | 'to', id: string, filename: string, by = 'ana'): void {
    const other = change === 'to' ? 'from' : 'to';
    const item = { field: 'Attachment', fieldId: 'attachment', [change]: id, [other]: null };
    const index = this.written++;
    this.histories.push({
      id: String(50_000 + index * 3),
      author: { accountId: by, displayName: `Name of ${by}` },
      created: restInstant(START + Math.floor(index / 3)),
      items: [{ ...item, [`${change}String`]: filename, [`${other}String`]: null }],
    });
  }

  /** The present answer of `GET /issue/{id}?expand=changelog`: the newest hundred entries, newest first. */
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

  readonly client: JiraClient = this.clientOf(this.hidden);

  /** Jira for a caller who may not see these comments. */
  clientOf(hidden: ReadonlySet<string>): JiraClient {
    const no = () => Promise.reject(new Error('The record only reads'));
    return {
      get: (route, shape) => {
        this.calls.push(route.value);
        const answer = this.answer(route.value, hidden);
        if (answer !== null) return Promise.resolve(shape.parse(answer));
        return Promise.reject(new JiraFailure('GET', route.value, 404, []));
      },
      ...{ ask: no, post: no, delete: no, put: no, bytes: no },
    };
  }

  private answer(path: string, hidden: ReadonlySet<string>): unknown {
    const startAt = Number(/startAt=(\d+)/.exec(path)?.[1] ?? 0);
    const end = startAt + Number(/maxResults=(\d+)/.exec(path)?.[1] ?? 100);
    const comments = this.comments.filter(({ id }) => !hidden.has(id));
    if (path.includes('/comment?'))
      return { comments: comments.toReversed().slice(startAt, end), total: comments.length };
    const one = /\/comment\/(\d+)/.exec(path)?.[1];
    if (one !== undefined) return comments.find(({ id }) => id === one) ?? null;
    const values = this.histories.slice(startAt, end);
    return path.includes('/changelog?') ? { values, total: this.histories.length } : this.issue();
  }

  private item(written: Written): object {
    const { exceptionReason, exceptionValidUntil, newRequester } = IDS.fields;
    const text = { from: null, to: null, fromString: 'antes', toString: 'después' };
    if (written === 'summary') return { field: 'summary', fieldId: 'summary', ...text };
    if (written === 'named') return { field: 'Nuevo', fieldId: newRequester, ...text, to: 'marcos' };
    if (written === 'asked') return { field: 'Motivo', fieldId: exceptionReason, ...text };
    if (written === 'authorised') return { field: 'Hasta', fieldId: exceptionValidUntil, ...text };
    const [from, to] = [IDS.statuses[this.status], IDS.statuses[written]];
    return { field: 'status', fieldId: 'status', from, to, fromString: this.status, toString: written };
  }
}

/** A store in memory. A test may change its parts without the app. */
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
