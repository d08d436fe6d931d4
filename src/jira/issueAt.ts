import { newestFirst } from './history';
import type { RestHistory, RestIssue } from './issue';

type Item = RestHistory['items'][number];
type Fields = RestIssue['fields'];

const personBefore = ({ from, fromString }: Item) =>
  from ? { accountId: from, displayName: fromString ?? null } : null;

/** How a system field looked before a change of it, as Jira would have shown it. */
const BEFORE: Readonly<Record<string, (item: Item) => unknown>> = {
  assignee: personBefore,
  reporter: personBefore,
  status: ({ from, fromString }) => ({ id: from ?? '', name: fromString ?? '' }),
  priority: ({ fromString }) => (fromString ? { name: fromString } : null),
};

/** Of a custom field the history keeps the text: a number is read from it, a document loses its format. */
function customBefore(now: unknown, { fromString }: Item): unknown {
  if (!fromString) return null;
  return typeof now === 'number' || (now == null && /^-?\d+(\.\d+)?$/.test(fromString))
    ? Number(fromString)
    : fromString;
}

/**
 * An issue as it stood at an instant (epoch milliseconds), what was written at that instant included: the history after
 * it undone. What comes late then says what it would have said in time. Attachments stay as they are now.
 */
export function issueAt(issue: RestIssue, at: number): RestIssue {
  const histories = newestFirst(issue);
  const later = histories.filter((entry) => entry.at > at);
  if (later.length === 0) return issue;
  const fields: Fields = { ...issue.fields };
  // Newest first: the oldest of the later changes is applied last, and stays.
  for (const item of later.flatMap(({ items }) => items)) {
    const id = item.fieldId;
    if (id == null || !(id in fields)) continue;
    const before = BEFORE[id]?.(item) ?? (id in BEFORE ? null : customBefore(issue.fields[id], item));
    Object.assign(fields, { [id]: before });
  }
  return { ...issue, fields, changelog: { histories: histories.slice(later.length) } };
}
