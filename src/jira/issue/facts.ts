import * as z from 'zod';
import type { Account, Facts, FieldValue } from '../../procedure/facts';
import {
  CUSTOM_FIELD_KEYS,
  FIELD_KEYS,
  FIELDS,
  USER_FIELD_KEYS,
  type CustomFieldKey,
  type FieldKind,
} from '../../procedure/fields';
import type { ProjectRoleKey } from '../../procedure/roles';
import { ruleText } from '../richText/ruleText';
import { evidenceFact } from './evidence';
import { readException } from './exceptionField';
import { attachmentChangesOf, lastWritten, movesOf, personOf } from './history';
import { instantOf, USER, type RestIssue, type RestUser } from './issue';
import { fieldId, type SiteIds } from '../site';

/** Facts that are not part of the issue. */
export interface Circumstances {
  readonly now: number;
  readonly me: string | null;
  readonly note: string | null;
  /** Roles of the assignee; `null` if unknown. */
  readonly assigneeRoles: readonly ProjectRoleKey[] | null;
  /** Tells by account id if a person holds support. Missing if unknown. */
  readonly isSupport?: (accountId: string) => boolean;
}

/** Converts an issue of Jira to the facts of the rules. */
export function factsOf(issue: RestIssue, ids: SiteIds, circumstances: Circumstances): Facts {
  const { fields } = issue;
  const custom = CUSTOM_FIELD_KEYS.map((key) => [key, valueOf(key, fields[ids.fields[key]], ids)] as const);
  const written = Object.fromEntries(
    FIELD_KEYS.map((key) => [key, lastWritten(issue, fieldId(key, ids))]),
  ) as Facts['written'];
  const { isSupport } = circumstances;
  const chosen = Object.fromEntries(
    USER_FIELD_KEYS.map((key) => [key, accountOf(userIn(fields[ids.fields[key]]))]),
  ) as Facts['chosen'];
  return {
    now: circumstances.now,
    me: circumstances.me,
    note: circumstances.note,
    requester: accountOf(fields.reporter),
    chosen,
    assignee:
      fields.assignee == null
        ? null
        : {
            accountId: fields.assignee.accountId,
            isActive: fields.assignee.active !== false,
            roles: circumstances.assigneeRoles,
          },
    attachments: (fields.attachment ?? []).map(({ id, filename, author, created }) => ({
      id: Number(id),
      filename,
      author: personOf(author),
      bySupport: author == null ? false : (isSupport?.(author.accountId) ?? null),
      at: instantOf(created),
    })),
    moves: movesOf(issue, ids),
    attachmentChanges: attachmentChangesOf(issue),
    evidence: evidenceFact(fields[ids.appFields.evidence]),
    exception: readException(fields[ids.appFields.exception]),
    written,
    rewritten: [],
    fields: {
      ...(Object.fromEntries(custom) as Record<CustomFieldKey, FieldValue>),
      summary: fields.summary ?? null,
      description: ruleText(fields['description']),
      priority: named(fields['priority']),
      resolution: named(fields['resolution']),
    },
  };
}

/** An account counts as active unless Jira marks it as inactive. */
function accountOf(user: RestUser): Account | null {
  return user == null ? null : { accountId: user.accountId, active: user.active !== false };
}

/** The person in a user field; `null` if it is empty or invalid. */
export const userIn = (value: unknown): RestUser => USER.safeParse(value).data ?? null;

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
  user: (value) => userIn(value)?.accountId ?? null,
  option: (value, keys) => optionKey(value, keys),
  options: (value, keys) => (Array.isArray(value) ? value.flatMap((one: unknown) => optionKey(one, keys) ?? []) : null),
};

function valueOf(key: CustomFieldKey, value: unknown, ids: SiteIds): FieldValue {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = ids.options;
  const keys = new Map(Object.entries(options[key] ?? {}).map(([option, id]) => [id, option]));
  return READ[FIELDS[key].kind](value, keys);
}

/** The option's key, or its id if the option was added by hand. */
function optionKey(value: unknown, keys: ReadonlyMap<string, string>): string | null {
  const id = OPTION.safeParse(value).data?.id;
  return id === undefined ? null : (keys.get(id) ?? id);
}
