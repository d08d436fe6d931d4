import * as z from 'zod';
import type { PanelIssue } from '../../static/panel/data/panelIssue';
import { PANEL_ISSUE } from '../../static/panel/data/panelIssue';
import { evidenceValue } from '../../src/jira/issue/evidence';
import { exceptionValue } from '../../src/jira/issue/exceptionField';
import { instantOf } from '../../src/jira/issue/issue';
import type { StatusKey } from '../../src/procedure/statuses';
import { IDS } from './site';

export const user = (accountId: string) => ({ accountId, displayName: `Name of ${accountId}` });

/** An instant in Jira's form, this many hours after the first of November 2026. */
export const hour = (hours: number): string =>
  new Date(Date.UTC(2026, 10, 1, hours)).toISOString().replace('Z', '+0000');

/** An entry of the changelog. */
export interface History {
  readonly id?: string;
  readonly author: ReturnType<typeof user>;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fieldId: string;
    readonly from: string;
    readonly to: string;
    readonly fromString: string;
    readonly toString: string;
  }[];
}

/** Changes of status as in the changelog, newest first. The first move leaves the status of a new request. */
export function walk(...moves: readonly (readonly [to: StatusKey, by: string])[]): History[] {
  const histories = moves.map(([to, by], index) => ({
    id: String(1001 + index),
    author: user(by),
    created: hour(index + 1),
    items: [
      {
        field: 'status',
        fieldId: 'status',
        from: IDS.statuses[moves[index - 1]?.[0] ?? 'toPrioritise'],
        to: IDS.statuses[to],
        fromString: 'before',
        toString: 'after',
      },
    ],
  }));
  return histories.reverse();
}

interface IssueOptions {
  readonly status: StatusKey;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly histories?: readonly History[];
  /** Evidence that the app bound. By default all files that were attached at the sending. */
  readonly evidence?: unknown;
  /** Ids of the transitions that Jira offers. */
  readonly offered?: readonly number[];
}

/** An issue in Jira's form for the panel. It is complete as a request; `ana` is assigned and `rosa` is the reporter. */
export function issue({ status, fields = {}, histories = [], offered = [], evidence }: IssueOptions): PanelIssue {
  return PANEL_ISSUE.parse({
    id: '10001',
    key: 'SOP-1',
    fields: {
      summary: 'A report lacks a day',
      description: { type: 'doc', version: 1, content: [paragraph('The report lacks the last day of the month.')] },
      issuetype: { id: IDS.issueType },
      status: { id: IDS.statuses[status], name: status },
      priority: { name: 'High' },
      reporter: user('rosa'),
      assignee: user('ana'),
      created: hour(0),
      attachment: [],
      [IDS.fields.classification]: { id: 'problem' },
      [IDS.fields.problemChecked]: [{ id: 'checked' }],
      [IDS.appFields.evidence]: evidence ?? boundIn(histories, fields['attachment']),
      [IDS.appFields.exception]: exceptionIn(histories, fields),
      ...fields,
    },
    changelog: { histories },
    transitions: offered.map((id) => ({ id: String(id) })),
  });
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const FILES = z.array(
  z.object({ id: z.coerce.number(), filename: z.string(), size: z.number(), created: z.string(), author: z.unknown() }),
);
const AUTHOR = z.object({ accountId: z.string() });

/** The evidence of the newest round, in the app's form. */
export function boundIn(histories: readonly History[], attachment: unknown): unknown {
  const move = (from: StatusKey, to: StatusKey): History | undefined =>
    histories.find(({ items }) =>
      items.some((item) => item.from === IDS.statuses[from] && item.to === IDS.statuses[to]),
    );
  const sent = move('preparingScript', 'verifyingScript');
  const approved = move('verifyingScript', 'requestingAuthorisation');
  const files = FILES.catch([])
    .parse(attachment)
    .filter(({ created }) => created <= (sent?.created ?? ''));
  return evidenceValue({
    round: sent?.id ?? '',
    at: '2026-11-01T05:00:00.000Z',
    executionId: 'x',
    scripts: files.map(({ id, filename, size, author }) => ({
      id,
      filename,
      size,
      authorAccountId: AUTHOR.parse(author).accountId,
      sha256: 'ab'.repeat(32),
      state: 'script',
    })),
    workers: [],
    approval:
      approved === undefined
        ? null
        : {
            approvedBy: approved.author.accountId,
            at: '2026-11-01T06:00:00.000Z',
            round: sent?.id ?? '',
            change: approved.id ?? '',
            digest: 'cd'.repeat(32),
          },
  });
}

/** The exception of the newest reason, in the app's form; `null` if there is no request for one. */
function exceptionIn(histories: readonly History[], fields: Readonly<Record<string, unknown>>): unknown {
  const wrote = (id: string) => (entry: History) => entry.items.some(({ fieldId }) => fieldId === id);
  const approves = ({ items }: History): boolean =>
    items.some(({ from, to }) => from === IDS.statuses.verifyingScript && to === IDS.statuses.requestingAuthorisation);
  const asked = histories.find(wrote(IDS.fields.exceptionReason));
  if (asked === undefined) return null;
  const before = histories.slice(histories.indexOf(asked));
  const approval = before.find(approves)?.id ?? '';
  const granted = histories.slice(0, histories.indexOf(asked)).findLast(wrote(IDS.fields.exceptionValidUntil));
  const until = fields[IDS.fields.exceptionValidUntil];
  const act = ({ author, created }: History) => ({ by: author.accountId, at: instantOf(created), approval });
  return exceptionValue({
    asked: act(asked),
    granted: granted === undefined ? null : { ...act(granted), until: instantOf(String(until)) },
  });
}
