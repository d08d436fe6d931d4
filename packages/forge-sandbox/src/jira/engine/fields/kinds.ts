import { notImitated } from '../../http/errors';
import type { Field, ProvidedField } from '../../site/configuration';
import { date, dateTime, timeTracking } from './dateKinds';
import type { FieldKind } from './kind';
import { listOf } from './kind';
import { object } from './objectKind';
import { priority, resolution } from './namedKinds';
import { option, options } from './optionKinds';
import { assignee, group, groups, user, users } from './peopleKinds';
import { labels, number, richText, summary, text, url } from './textKinds';
import { entryOf } from '../entryOf';

/** System fields that people can fill in. */
const SYSTEM: Readonly<Record<string, FieldKind>> = {
  summary,
  description: richText,
  environment: richText,
  priority,
  resolution,
  assignee,
  reporter: user,
  duedate: date,
  labels,
  timetracking: timeTracking,
};

/** By the last part of `com.atlassian.jira.plugin.system.customfieldtypes:select` (documented list). */
const CUSTOM: Readonly<Record<string, FieldKind>> = {
  textfield: text,
  textarea: richText,
  url,
  float: number,
  datepicker: date,
  datetime: dateTime,
  select: option,
  radiobuttons: option,
  multiselect: options,
  multicheckboxes: options,
  userpicker: user,
  multiuserpicker: users,
  people: users,
  grouppicker: group,
  multigrouppicker: groups,
  labels,
};

/** By the field's type in the app's manifest (documented list). */
const PROVIDED: Readonly<Record<ProvidedField['type'], FieldKind>> = {
  ...{ string: text, number, user, group, datetime: dateTime, date, object },
};

/** Each list kind exists once, because JQL compares kinds by identity. */
const LISTS: Readonly<Record<ProvidedField['type'], FieldKind>> = {
  ...{ string: listOf(text), number: listOf(number), user: users, group: groups },
  ...{ datetime: listOf(dateTime), date: listOf(date), object: listOf(object) },
};

/**
 * The kind of a field that can be written. Null for a field that Jira fills itself, and for a type that is not
 * imitated.
 */
export function kindOf(field: Field): FieldKind | null {
  if (!field.custom) return entryOf(SYSTEM, field.id) ?? null;
  if (field.provided !== undefined)
    return (field.provided.collection === 'list' ? LISTS : PROVIDED)[field.provided.type];
  const type = field.schema.custom?.split(':').at(-1) ?? '';
  return entryOf(CUSTOM, type) ?? null;
}

/**
 * The kind of a field that a caller wants to write.
 * @throws JiraError 501 for a type that is not imitated.
 */
export function writableKind(field: Field): FieldKind {
  const kind = kindOf(field);
  if (kind === null) {
    throw notImitated(`values of the field '${field.id}' (${field.name}, ${field.schema.custom ?? field.schema.type})`);
  }
  return kind;
}
