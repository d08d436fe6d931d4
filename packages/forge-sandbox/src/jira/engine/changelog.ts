import type { JiraContext } from '../http/context';
import type { Project } from '../site/configuration';
import type { ChangelogEntry, ChangelogItem, Issue } from '../site/issues';
import type { Described } from './fields/kind';
import { kindOf } from './fields/kinds';
import { readStored, sameStored } from './fields/stored';

const NOTHING: Described = { id: null, text: null };

/** Items for those of the given fields in which the draft differs from the issue. */
export function fieldChanges(
  context: JiraContext,
  project: Project,
  before: Issue,
  after: Issue,
  fieldIds: Iterable<string>,
): ChangelogItem[] {
  const items: ChangelogItem[] = [];
  for (const fieldId of fieldIds) {
    const field = context.site.fields.get(fieldId);
    const kind = field === undefined ? null : kindOf(field);
    const [old, now] = [readStored(before, fieldId), readStored(after, fieldId)];
    if (field === undefined || kind === null || sameStored(old, now)) continue;
    if (fieldId === 'timetracking') {
      items.push(...estimateChanges(before, after));
      continue;
    }
    const scope = { context, field, project, issueTypeId: after.issueTypeId };
    const from = old === null ? NOTHING : kind.describe(old, scope);
    const to = now === null ? NOTHING : kind.describe(now, scope);
    // The changelog calls custom fields by their name, system fields by their id (seen live).
    items.push(change(field.custom ? field.name : fieldId, fieldId, field.custom ? 'custom' : 'jira', from, to));
  }
  return items;
}

/** One item. */
export function change(
  field: string,
  fieldId: string,
  fieldtype: ChangelogItem['fieldtype'],
  from: Described,
  to: Described,
): ChangelogItem {
  return { field, fieldtype, fieldId, from: from.id, fromString: from.text, to: to.id, toString: to.text };
}

/** Items of the two estimates, in seconds, as Jira names them. */
export function estimateChanges(before: Issue, after: Issue): ChangelogItem[] {
  return [
    ...secondsChange('timeoriginalestimate', before.originalEstimateSeconds, after.originalEstimateSeconds),
    ...secondsChange('timeestimate', before.remainingEstimateSeconds, after.remainingEstimateSeconds),
  ];
}

/** The item for an amount of seconds; empty if it did not change. */
export function secondsChange(field: string, from: number | null, to: number | null): ChangelogItem[] {
  const described = (seconds: number | null): Described =>
    seconds === null ? NOTHING : { id: String(seconds), text: String(seconds) };
  return from === to ? [] : [change(field, field, 'jira', described(from), described(to))];
}

/** The item of a status change. */
export function statusChange(context: JiraContext, fromId: string, toId: string): ChangelogItem {
  const described = (id: string): Described => ({ id, text: context.site.statuses.get(id)?.name ?? null });
  return change('status', 'status', 'jira', described(fromId), described(toId));
}

/** The item of an added (`to`) or removed (`from`) attachment. */
export function attachmentChange(attachment: { id: string; filename: string }, went = false): ChangelogItem {
  const named: Described = { id: attachment.id, text: attachment.filename };
  return went
    ? change('Attachment', 'attachment', 'jira', named, NOTHING)
    : change('Attachment', 'attachment', 'jira', NOTHING, named);
}

/** Writes one entry with all items, as Jira does. Writes none without items. Also sets `updated`. */
export function record(
  context: JiraContext,
  issue: Issue,
  authorAccountId: string,
  items: readonly ChangelogItem[],
): ChangelogEntry | null {
  const created = context.clock.stamp();
  issue.updated = created;
  if (items.length === 0) return null;
  const entry: ChangelogEntry = { id: String(context.site.nextId()), authorAccountId, created, items };
  issue.changelog.push(entry);
  return entry;
}
