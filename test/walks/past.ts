import type { ChangelogEntry, Issue } from '../../sandbox/jira/site/issues';
import type { ProjectRoleKey } from '../../src/procedure/roles';

/** Who held each role at one moment. */
export type Held = ReadonlyMap<ProjectRoleKey, ReadonlySet<string>>;

/** One change of one field. */
export interface Move {
  /** Of the changelog entry. */
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string;
  /** Epoch milliseconds; what is written later is later, whatever the clock was set to. */
  readonly at: number;
}

const isPicture = (filename: string): boolean => /[.](png|jpe?g|gif|webp|bmp|heic|pdf)$/i.test(filename.trim());

/** The changes of one field in one entry. */
export function itemsIn({ id, authorAccountId, created, items }: ChangelogEntry, fieldId: string): readonly Move[] {
  return items
    .filter((item) => item.fieldId === fieldId)
    .map(({ from, to }) => ({ id, from, to, by: authorAccountId, at: created }));
}

/** The changes of one field, oldest first. */
export function itemsOf(issue: Issue, fieldId: string): readonly Move[] {
  return issue.changelog.flatMap((entry) => itemsIn(entry, fieldId));
}

/** The files that count, at an instant: id and author. */
export function filesAt(issue: Issue, at: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { authorAccountId, created, items } of issue.changelog) {
    if (created > at) break;
    for (const { fieldId, from, to, toString: name } of items) {
      if (fieldId !== 'attachment') continue;
      if (from !== null) files.delete(from);
      if (to !== null && !isPicture(name ?? '')) files.set(to, authorAccountId);
    }
  }
  return files;
}

/** Who was the requester at an instant: the first change after it tells, or there was none. */
export function requesterAt(issue: Issue, at: number): string | null {
  const later = itemsOf(issue, 'reporter').find((change) => change.at > at);
  return later === undefined ? issue.reporterAccountId : later.from;
}

export const same = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean =>
  one.size === other.size && [...one.keys()].every((id) => other.has(id));

/** Everybody who was assigned at any moment between two instants. */
export function assigneesSince(issue: Issue, from: number, until: number): ReadonlySet<string | null> {
  const changes = itemsOf(issue, 'assignee');
  const before = changes.findLast(({ at }) => at < from);
  const within = changes.filter(({ at }) => at >= from && at <= until);
  const start = before?.to ?? changes.find(({ at }) => at >= from)?.from ?? issue.assigneeAccountId;
  return new Set([start, ...within.flatMap((change) => [change.from, change.to])]);
}

const ASUNCION = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Asuncion',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Before five in the afternoon of a day from Monday to Friday. */
export function isOpen(now: number): boolean {
  const parts = new Map(ASUNCION.formatToParts(now).map(({ type, value }) => [type, value]));
  return !['Sat', 'Sun'].includes(parts.get('weekday') ?? '') && Number(parts.get('hour')) < 17;
}
