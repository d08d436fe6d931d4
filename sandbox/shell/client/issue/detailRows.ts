import type { FieldSchema } from '../api/fieldMetadata';
import type { Issue } from '../api/issues';
import { kindNameOf } from '../fields/kindName';
import type { KindName } from '../fields/kindName';
import { isEmptyValue } from '../fields/values';

/** A field of the issue that is shown by its kind. `name` is the site's; Jira's own fields are translated when shown. */
export interface DetailRow {
  readonly id: string;
  readonly name: string;
  readonly kind: KindName;
  readonly value: unknown;
}

/** Jira's own fields that the details show when they are filled, in this order; others have a place of their own. */
const SYSTEM_ROWS = ['priority', 'issuetype', 'resolution', 'duedate', 'labels', 'environment'] as const;

const NO_SCHEMA: FieldSchema = { type: 'unknown' };

/** Custom field ids in the order the fields were made, which is the order of their numbers. */
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
    // An app's object is made for rules: Jira shows it where a screen has it, in the words of its formatter.
    .filter((id) => !isEmptyValue(fields[id]) && schema[id]?.type !== 'object')
    .map((id) => ({ id, name: names[id] ?? id, kind: kindNameOf(schema[id] ?? NO_SCHEMA), value: fields[id] }));
  return {
    short: rows.filter((row) => row.kind !== 'paragraph'),
    long: rows.filter((row) => row.kind === 'paragraph'),
  };
}
