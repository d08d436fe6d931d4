import type { ChangelogEntry, Issue } from 'forge-sandbox/jira';
import type { ProjectRoleKey } from '../../src/procedure/roles';

/** The holders of each role at one moment. */
export type Held = ReadonlyMap<ProjectRoleKey, ReadonlySet<string>>;

/** One change of one field. */
export interface Move {
  /** Id of the changelog entry. */
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The new value as shown to people. */
  readonly says: string | null;
  readonly by: string;
  /** Epoch milliseconds. A later entry always has a later time, even if the clock was set back. */
  readonly at: number;
}

/** The changes of one field in one entry. */
export function itemsIn({ id, authorAccountId, created, items }: ChangelogEntry, fieldId: string): readonly Move[] {
  return items
    .filter((item) => item.fieldId === fieldId)
    .map(({ from, to, toString: says }) => ({ id, from, to, says, by: authorAccountId, at: created }));
}

/** The changes of one field, oldest first. */
export function itemsOf(issue: Issue, fieldId: string): readonly Move[] {
  return issue.changelog.flatMap((entry) => itemsIn(entry, fieldId));
}

/** The requester at an instant: the old value of the first change after it, or the present one. */
export function requesterAt(issue: Issue, at: number): string | null {
  const later = itemsOf(issue, 'reporter').find((change) => change.at > at);
  return later === undefined ? issue.reporterAccountId : later.from;
}

const ASUNCION = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Asuncion',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Whether it is before five in the afternoon of a day from Monday to Friday. */
export function isOpen(now: number): boolean {
  const parts = new Map(ASUNCION.formatToParts(now).map(({ type, value }) => [type, value]));
  return !['Sat', 'Sun'].includes(parts.get('weekday') ?? '') && Number(parts.get('hour')) < 17;
}
