import * as z from 'zod';
import type { Facts, FieldValue } from '../procedure/facts';
import { CUSTOM_FIELD_KEYS, FIELDS, type CustomFieldKey, type FieldKind } from '../procedure/fields';
import type { ProjectRoleKey } from '../procedure/roles';
import { ruleText } from './document/ruleText';
import { EVIDENCE_KEY, evidenceFact } from './evidence';
import { assigneeChangesOf, attachmentChangesOf, lastWritten, movesOf, personOf } from './history';
import { instantOf, type RestIssue } from './issue';
import type { SiteIds } from './site';

/** What the issue itself does not tell. */
export interface Circumstances {
  readonly now: number;
  readonly me: string | null;
  readonly note: string | null;
  /** Roles of the assignee, when they are known. */
  readonly assigneeRoles: readonly ProjectRoleKey[] | null;
}

/** An issue as Jira answers it, as the facts that the rules look at. */
export function factsOf(issue: RestIssue, ids: SiteIds, circumstances: Circumstances): Facts {
  const { fields } = issue;
  const custom = CUSTOM_FIELD_KEYS.map((key) => [key, valueOf(key, fields[ids.fields[key]], ids)] as const);
  const written = Object.fromEntries(
    CUSTOM_FIELD_KEYS.map((key) => [key, lastWritten(issue, ids.fields[key])]),
  ) as Facts['written'];
  return {
    now: circumstances.now,
    me: circumstances.me,
    note: circumstances.note,
    assignee:
      fields.assignee == null ? null : { accountId: fields.assignee.accountId, roles: circumstances.assigneeRoles },
    attachments: (fields.attachment ?? []).map(({ id, filename, author, created, size }) => ({
      id: Number(id),
      filename,
      size,
      author: personOf(author),
      at: instantOf(created),
    })),
    moves: movesOf(issue, ids),
    attachmentChanges: attachmentChangesOf(issue),
    assigneeChanges: assigneeChangesOf(issue),
    evidence: evidenceFact(issue.properties?.[EVIDENCE_KEY]),
    written,
    rewritten: [],
    exception: { asked: written.exceptionReason, authorised: written.exceptionValidUntil },
    fields: {
      ...(Object.fromEntries(custom) as Record<CustomFieldKey, FieldValue>),
      summary: fields.summary ?? null,
      description: ruleText(fields['description']),
      priority: named(fields['priority']),
      resolution: named(fields['resolution']),
    },
  };
}

const NAMED = z.object({ name: z.string() });
const OPTION = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

function named(value: unknown): string | null {
  return NAMED.safeParse(value).data?.name ?? null;
}

const READ: Readonly<
  Record<Exclude<FieldKind, 'system'>, (value: unknown, optionKeys: ReadonlyMap<string, string>) => FieldValue>
> = {
  text: (value) => ruleText(value),
  number: (value) => (typeof value === 'number' ? value : null),
  dateTime: (value) => (typeof value === 'string' && value !== '' ? instantOf(value) : null),
  option: (value, keys) => optionKey(value, keys),
  options: (value, keys) => (Array.isArray(value) ? value.flatMap((one: unknown) => optionKey(one, keys) ?? []) : null),
};

function valueOf(key: CustomFieldKey, value: unknown, ids: SiteIds): FieldValue {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = ids.options;
  const keys = new Map(Object.entries(options[key] ?? {}).map(([option, id]) => [id, option]));
  return READ[FIELDS[key].kind](value, keys);
}

/** The option's key; an option that somebody added by hand counts by its id. */
function optionKey(value: unknown, keys: ReadonlyMap<string, string>): string | null {
  const id = OPTION.safeParse(value).data?.id;
  return id === undefined ? null : (keys.get(id) ?? id);
}
