import { CUSTOM_FIELD_KEYS, FIELDS, type FieldKind } from '../procedure/fields';
import { newestFirst } from './history';
import type { RestHistory, RestIssue } from './issue';
import type { SiteIds } from './site';

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

/** Ids of options, which the history writes as `10012`, or as `[10012, 10013]` where there can be several. */
const optionIds = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

/** How a custom field looked before a change of it, by its kind: a text that looks like a number is a text all the same. */
const CUSTOM_BEFORE: Readonly<Record<Exclude<FieldKind, 'system'>, (item: Item) => unknown>> = {
  // The history keeps the text alone: a document loses its format.
  text: ({ fromString }) => fromString || null,
  number: ({ fromString }) => (fromString && Number.isFinite(Number(fromString)) ? Number(fromString) : null),
  // `fromString` is written for people.
  dateTime: ({ from, fromString }) => from || fromString || null,
  user: personBefore,
  option: ({ from }) => optionIds(from ?? '').map((id) => ({ id }))[0] ?? null,
  options: ({ from }) => {
    const options = optionIds(from ?? '').map((id) => ({ id }));
    return options.length === 0 ? null : options;
  },
};

/** Of a field that is not the procedure's nothing but its text is known. */
function before(id: string, item: Item, kinds: ReadonlyMap<string, Exclude<FieldKind, 'system'>>): unknown {
  const kind = kinds.get(id);
  if (kind !== undefined) return CUSTOM_BEFORE[kind](item);
  return id in BEFORE ? (BEFORE[id]?.(item) ?? null) : (item.fromString ?? null);
}

/**
 * An issue as it stood at an instant (epoch milliseconds), what was written at that instant included: the history after
 * it undone. What comes late then says what it would have said in time. Attachments stay as they are now.
 */
export function issueAt(issue: RestIssue, at: number, ids: Pick<SiteIds, 'fields'>): RestIssue {
  const histories = newestFirst(issue);
  const later = histories.filter((entry) => entry.at > at);
  if (later.length === 0) return issue;
  const fields: Fields = { ...issue.fields };
  const kinds = new Map(CUSTOM_FIELD_KEYS.map((key) => [ids.fields[key], FIELDS[key].kind]));
  // Newest first: the oldest of the later changes is applied last, and stays.
  for (const item of later.flatMap(({ items }) => items)) {
    const id = item.fieldId;
    if (id == null || !(id in fields)) continue;
    Object.assign(fields, { [id]: before(id, item, kinds) });
  }
  return { ...issue, fields, changelog: { histories: histories.slice(later.length) } };
}
