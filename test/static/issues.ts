import type { PanelIssue } from '../../static/panel/data/panelIssue';
import { PANEL_ISSUE } from '../../static/panel/data/panelIssue';
import type { StatusKey } from '../../src/procedure/statuses';
import { IDS } from './site';

export const user = (accountId: string) => ({ accountId, displayName: `Name of ${accountId}` });

/** An instant as Jira writes it, so many hours after the first of November 2026. */
export const hour = (hours: number): string =>
  new Date(Date.UTC(2026, 10, 1, hours)).toISOString().replace('Z', '+0000');

/** Changes of status as the changelog holds them, newest first: the first one leaves the status of a new request. */
export function walk(...moves: readonly (readonly [to: StatusKey, by: string])[]) {
  const histories = moves.map(([to, by], index) => ({
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
  readonly histories?: ReturnType<typeof walk>;
  /** Ids of the transitions that Jira offers. */
  readonly offered?: readonly number[];
}

/** An issue as Jira answers it to the panel; complete as a request, with `ana` assigned and `rosa` its reporter. */
export function issue({ status, fields = {}, histories = [], offered = [] }: IssueOptions): PanelIssue {
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
      ...fields,
    },
    changelog: { histories },
    transitions: offered.map((id) => ({ id: String(id) })),
  });
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
