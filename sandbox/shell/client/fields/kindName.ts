import type { FieldSchema } from '../api/fieldMetadata';

/** The kinds of field the shell knows; `unsupported` is every other one. */
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

/** The kinds in the order they are tried: the first whose condition holds is the field's. */
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

/** Kinds whose drafts are not values of `fields`: files travel as parts of their own, unsupported ones not at all. */
export function travelsInFields(kind: KindName): boolean {
  return kind !== 'attachment' && kind !== 'unsupported';
}
