import type { FieldSchema } from '../api/fieldMetadata';

/** The kinds of field that the shell knows; `unsupported` is any other. */
export type KindName =
  | 'paragraph'
  | 'text'
  | 'number'
  | 'date'
  | 'dateTime'
  | 'user'
  | 'option'
  | 'checkboxes'
  | 'labels'
  | 'attachment'
  | 'unsupported';

const PARAGRAPH_FIELDS = new Set(['description', 'environment']);
const SINGLE_CHOICES = new Set(['option', 'priority', 'resolution', 'issuetype']);

function isParagraph({ type, system, custom }: FieldSchema): boolean {
  return type === 'string' && (PARAGRAPH_FIELDS.has(system ?? '') || (custom ?? '').endsWith(':textarea'));
}

/** The kinds in order of precedence: the first whose condition holds is the field's kind. */
const KINDS: readonly (readonly [KindName, (schema: FieldSchema) => boolean])[] = [
  ['paragraph', isParagraph],
  ['text', ({ type }) => type === 'string'],
  ['number', ({ type }) => type === 'number'],
  ['date', ({ type }) => type === 'date'],
  ['dateTime', ({ type }) => type === 'datetime'],
  ['user', ({ type }) => type === 'user'],
  ['option', ({ type }) => SINGLE_CHOICES.has(type)],
  ['checkboxes', ({ type, items }) => type === 'array' && items === 'option'],
  ['labels', ({ type, items }) => type === 'array' && items === 'string'],
  ['attachment', ({ type, items }) => type === 'array' && items === 'attachment'],
];

/** The kind of a field of this schema. */
export function kindNameOf(schema: FieldSchema): KindName {
  return KINDS.find(([, holds]) => holds(schema))?.[0] ?? 'unsupported';
}

/** Kinds whose drafts are values of `fields`. Files are sent as parts of their own; unsupported kinds are not sent. */
export function travelsInFields(kind: KindName): boolean {
  return kind !== 'attachment' && kind !== 'unsupported';
}
