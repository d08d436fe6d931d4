import { CUSTOM_FIELD_KEYS, FIELDS, type FieldKind } from '../../procedure/fields';
import { newestFirst } from './history';
import type { RestHistory, RestIssue } from './issue';
import type { SiteIds } from '../site';

type Item = RestHistory['items'][number];
type Fields = RestIssue['fields'];

const personBefore = ({ from, fromString }: Item) =>
  from ? { accountId: from, displayName: fromString ?? null } : null;

/** Value of a system field before a change, in Jira's form. */
const BEFORE: Readonly<Record<string, (item: Item) => unknown>> = {
  assignee: personBefore,
  reporter: personBefore,
  status: ({ from, fromString }) => ({ id: from ?? '', name: fromString ?? '' }),
  priority: ({ fromString }) => (fromString ? { name: fromString } : null),
};

/** Ids of options. The history writes `10012`, or `[10012, 10013]` for several. */
const optionIds = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

/** Value of a custom field before a change, by its kind. A text that looks like a number stays a text. */
const CUSTOM_BEFORE: Readonly<Record<Exclude<FieldKind, 'system'>, (item: Item) => unknown>> = {
  // The history keeps only the text, so a document loses its format.
  text: ({ fromString }) => fromString || null,
  number: ({ fromString }) => (fromString && Number.isFinite(Number(fromString)) ? Number(fromString) : null),
  // `fromString` is formatted for people.
  dateTime: ({ from, fromString }) => from || fromString || null,
  user: personBefore,
  option: ({ from }) => optionIds(from ?? '').map((id) => ({ id }))[0] ?? null,
  options: ({ from }) => {
    const options = optionIds(from ?? '').map((id) => ({ id }));
    return options.length === 0 ? null : options;
  },
};

/** Of other fields, only the text before the change is known. */
function before(id: string, item: Item, kinds: ReadonlyMap<string, Exclude<FieldKind, 'system'>>): unknown {
  const kind = kinds.get(id);
  if (kind !== undefined) return CUSTOM_BEFORE[kind](item);
  return id in BEFORE ? (BEFORE[id]?.(item) ?? null) : (item.fromString ?? null);
}

/**
 * An issue as it was at an instant (epoch milliseconds), including changes at that instant. It undoes the later
 * history. A late effect therefore says the same as one in time. Attachments stay as they are now.
 */
export function issueAt(issue: RestIssue, at: number, ids: Pick<SiteIds, 'fields'>): RestIssue {
  const histories = newestFirst(issue);
  const later = histories.filter((entry) => entry.at > at);
  if (later.length === 0) return issue;
  const fields: Fields = { ...issue.fields };
  const kinds = new Map(CUSTOM_FIELD_KEYS.map((key) => [ids.fields[key], FIELDS[key].kind]));
  // Newest first, so the oldest later change is applied last and wins.
  for (const item of later.flatMap(({ items }) => items)) {
    const id = item.fieldId;
    if (id == null || !(id in fields)) continue;
    Object.assign(fields, { [id]: before(id, item, kinds) });
  }
  return { ...issue, fields, changelog: { histories: histories.slice(later.length) } };
}
