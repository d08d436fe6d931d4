import type { FieldSchema } from '../api/fieldMetadata';
import type { Issue } from '../api/issues';
import { kindNameOf } from '../fields/kindName';
import type { KindName } from '../fields/kindName';
import { isEmptyValue } from '../fields/values';

/**
 * A field of the issue, shown by its kind. `name` is the site's; the view translates the names of Jira's own fields.
 */
export interface DetailRow {
  readonly id: string;
  readonly name: string;
  readonly kind: KindName;
  readonly value: unknown;
}

/** Jira's own fields in the details, shown if filled, in this order. Others have a place of their own. */
const SYSTEM_ROWS = ['priority', 'issuetype', 'resolution', 'duedate', 'labels', 'environment'] as const;

const NO_SCHEMA: FieldSchema = { type: 'unknown' };

/** Custom field ids in order of creation, which is the order of their numbers. */
function customIds(fields: Readonly<Record<string, unknown>>): string[] {
  const numberOf = (id: string) => Number(id.slice('customfield_'.length));
  return Object.keys(fields)
    .filter((id) => id.startsWith('customfield_'))
    .sort((one, other) => numberOf(one) - numberOf(other));
}

/** The filled fields: short ones for the side, long texts for the main part. */
export function detailRows({ fields, names, schema }: Pick<Issue, 'fields' | 'names' | 'schema'>): {
  readonly short: readonly DetailRow[];
  readonly long: readonly DetailRow[];
} {
  const rows = [...SYSTEM_ROWS, ...customIds(fields)]
    // An app's object is for rules. Jira shows it on screens only, in its formatter's words.
    .filter((id) => !isEmptyValue(fields[id]) && schema[id]?.type !== 'object')
    .map((id) => ({ id, name: names[id] ?? id, kind: kindNameOf(schema[id] ?? NO_SCHEMA), value: fields[id] }));
  return {
    short: rows.filter((row) => row.kind !== 'paragraph'),
    long: rows.filter((row) => row.kind === 'paragraph'),
  };
}
