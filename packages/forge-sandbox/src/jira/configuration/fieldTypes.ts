import type { Field } from '../site/configuration';

/** A kind of custom field: its REST type, its searchers, and its kind of default value. */
export interface FieldType {
  readonly type: string;
  readonly items?: string;
  readonly searchers: readonly string[];
  /** `type` of its entry in `PUT /field/{id}/context/defaultValue`; null if that is not imitated. */
  readonly defaultValue: string | null;
  readonly hasOptions: boolean;
}

/** Prefix of the keys of all built-in types and searchers. */
export const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const kind = (
  type: string,
  searchers: string,
  defaultValue: string | null = null,
  more: { readonly items?: string; readonly hasOptions?: boolean } = {},
): FieldType => ({ type, searchers: searchers.split(' '), defaultValue, hasOptions: false, ...more });

const OPTIONS = { hasOptions: true } as const;

/** Built-in types by short key, with the searchers each accepts (documented). Cascading selects are not imitated. */
const TYPES: Readonly<Record<string, FieldType>> = {
  datepicker: kind('date', 'daterange', 'datepicker'),
  datetime: kind('datetime', 'datetimerange', 'datetimepicker'),
  float: kind('number', 'exactnumber numberrange', 'float'),
  grouppicker: kind('group', 'grouppickersearcher'),
  labels: kind('array', 'labelsearcher', null, { items: 'string' }),
  multicheckboxes: kind('array', 'multiselectsearcher', 'option.multiple', { items: 'option', ...OPTIONS }),
  multigrouppicker: kind('array', 'grouppickersearcher multiselectsearcher', null, { items: 'group' }),
  multiselect: kind('array', 'multiselectsearcher', 'option.multiple', { items: 'option', ...OPTIONS }),
  multiuserpicker: kind('array', 'userpickergroupsearcher', null, { items: 'user' }),
  multiversion: kind('array', 'versionsearcher', null, { items: 'version' }),
  project: kind('project', 'projectsearcher'),
  radiobuttons: kind('option', 'multiselectsearcher', 'option.single', OPTIONS),
  readonlyfield: kind('string', 'textsearcher', 'readonly'),
  select: kind('option', 'multiselectsearcher', 'option.single', OPTIONS),
  textarea: kind('string', 'textsearcher', 'textarea'),
  textfield: kind('string', 'textsearcher', 'textfield'),
  url: kind('string', 'exacttextsearcher', 'url'),
  userpicker: kind('user', 'userpickergroupsearcher'),
  version: kind('version', 'versionsearcher'),
};

/** Types that Jira has and the sandbox does not. */
export const NOT_IMITATED: readonly string[] = ['cascadingselect', 'importid'].map((key) => PREFIX + key);

/** By full key, such as `com.atlassian.jira.plugin.system.customfieldtypes:select`. */
export const fieldTypes: ReadonlyMap<string, FieldType> = new Map(
  Object.entries(TYPES).map(([key, type]) => [PREFIX + key, type]),
);

/** The type of a custom field; null for system fields. */
export const typeOf = (field: Field): FieldType | null => fieldTypes.get(field.schema.custom ?? '') ?? null;

/** Whether a searcher, by full key, can search fields of this type. */
export const accepts = (type: FieldType, searcherKey: string): boolean =>
  type.searchers.some((searcher) => PREFIX + searcher === searcherKey);
