import type { ChangelogItem, Issue } from 'forge-sandbox/jira';
import type { SiteIds } from '../../../src/jira/site';
import type { Event, WrittenField } from './events';
import { SCRIPT } from './values';

/** Time of an event, and the source of Jira's ids. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly nextId: () => string;
}

const CONTENT = Buffer.from(SCRIPT);

/** Applies an event to an issue: to its attachments and its history. The values of fields are drawn separately. */
export function happen(issue: Issue, event: Event, ids: SiteIds, moment: Moment): void {
  const items = [...itemsOf(issue, event, ids, moment)];
  if (items.length > 0) write(issue, event.by, items, moment);
}

/** One entry of the history. */
export function write(issue: Issue, by: string, items: readonly ChangelogItem[], { at, nextId }: Moment): void {
  issue.changelog.push({ id: nextId(), authorAccountId: by, created: at, items });
}

const item = (
  field: string,
  fieldId: string,
  [from, to, fromString, toString]: readonly [string | null, string | null, string | null, string | null],
): ChangelogItem => ({
  field,
  fieldId,
  fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira',
  from,
  to,
  fromString,
  toString,
});

function* itemsOf(issue: Issue, event: Event, ids: SiteIds, moment: Moment): Generator<ChangelogItem> {
  switch (event.kind) {
    case 'move': {
      for (const file of event.files) yield attached(issue, file, event.by, moment);
      for (const field of event.writes) yield written(field, ids);
      const [from, to] = [ids.statuses[event.from], ids.statuses[event.to]];
      yield item('status', 'status', [from, to, event.from, event.to]);
      return;
    }
    case 'attach':
      for (const file of event.files) yield attached(issue, file, event.by, moment);
      return;
    case 'remove': {
      const [gone] = issue.attachments.splice(event.which, 1);
      if (gone !== undefined) yield item('Attachment', 'attachment', [gone.id, null, gone.filename, null]);
      return;
    }
    case 'assign':
      yield item('assignee', 'assignee', [event.from, event.to, event.from, event.to]);
      return;
    case 'write':
      for (const field of event.fields) yield written(field, ids);
  }
}

/** Adds a file just before its history entry, as Jira does. */
export function attached(issue: Issue, filename: string, by: string, { at, nextId }: Moment): ChangelogItem {
  const id = nextId();
  const file = { id, authorAccountId: by, filename, mimeType: 'text/plain', created: at - 1, content: CONTENT };
  issue.attachments.push(file);
  return item('Attachment', 'attachment', [null, id, null, filename]);
}

function written(field: WrittenField, ids: SiteIds): ChangelogItem {
  const fieldId = field === 'summary' || field === 'description' ? field : ids.fields[field];
  return item(field, fieldId, [null, null, 'antes', 'después']);
}
