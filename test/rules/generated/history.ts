import type { Issue } from '../../../sandbox/jira/site/issues';
import type { SiteIds } from '../../../src/jira/site';
import type { Drawn } from './draw';
import { SCRIPT } from './values';

/** The field that each of these events writes. */
const WRITTEN = { edit: 'summary', ask: 'exceptionReason', grant: 'exceptionValidUntil', test: 'testResult' } as const;

/** Lets an event happen to an issue: to its fields, its attachments and its history. */
export function happen(issue: Issue, event: Drawn['events'][number], ids: SiteIds, at: number, id: string): void {
  const write = (
    field: string,
    fieldId: string,
    from: string | null,
    to: string | null,
    fromString: string | null,
    toString: string | null,
  ) => {
    const item = { field, fieldId, fieldtype: 'jira' as const, from, to, fromString, toString };
    issue.changelog.push({ id, authorAccountId: event.by, created: at, items: [item] });
  };
  if (event.kind === 'move') {
    write('status', 'status', ids.statuses[event.from], ids.statuses[event.to], event.from, event.to);
  } else if (event.kind === 'attach') {
    const content = Buffer.from(SCRIPT);
    issue.attachments.push({
      id,
      authorAccountId: event.by,
      filename: event.file,
      mimeType: 'text/plain',
      created: at,
      content,
    });
    write('Attachment', 'attachment', null, id, null, event.file);
  } else if (event.kind === 'remove') {
    const [gone] = issue.attachments.splice(event.which, 1);
    if (gone !== undefined) write('Attachment', 'attachment', gone.id, null, gone.filename, null);
  } else if (event.kind === 'assign') {
    write('assignee', 'assignee', event.from, event.to, event.from, event.to);
  } else {
    const field = WRITTEN[event.kind];
    const fieldId = field === 'summary' ? field : ids.fields[field];
    write(field, fieldId, null, null, 'antes', 'después');
  }
}
