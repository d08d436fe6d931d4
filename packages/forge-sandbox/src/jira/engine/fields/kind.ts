import type { JiraContext } from '../../http/context';
import type { Field, Project } from '../../site/configuration';
import type { Json } from '../../site/json';

/** The scope of a value: its field, in a project and an issue type. */
export interface FieldScope {
  readonly context: JiraContext;
  readonly field: Field;
  readonly project: Project;
  readonly issueTypeId: string;
}

/** The stored form of valid input, or Jira's message about the error. */
export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string };

export const parsed = (value: Json): Parsed => ({ ok: true, value });
export const wrong = (message: string): Parsed => ({ ok: false, message });

/** A value in the changelog: its id, if the kind has ids, and its words. */
export interface Described {
  readonly id: string | null;
  readonly text: string | null;
}

export type Operation = 'set' | 'add' | 'remove';

/**
 * Behaviour of one kind of field. A stored value is never `null` here: an unset field is `null` everywhere, and `parse`
 * is not called with `null` (it clears the field). Stored forms: text, number, ADF, `YYYY-MM-DD`, ISO instants, and the
 * ids of options, people, groups, priorities and resolutions.
 */
export interface FieldKind {
  readonly operations: readonly Operation[];
  parse(input: Json, scope: FieldScope): Parsed;
  /** The REST form as JSON; expressions see custom fields in it too. */
  show(value: Json, scope: FieldScope): unknown;
  describe(value: Json, scope: FieldScope): Described;
  /** For editmeta and createmeta; absent if any value may be written. */
  readonly allowedValues?: (scope: FieldScope) => readonly unknown[];
  /** For `update: [{add}]` and `[{remove}]`: one element more or less. Kinds without it support only `set`. */
  parseElement?(input: Json, scope: FieldScope): Parsed;
}

/** A stored list; [] for anything else. */
export const asList = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** A stored id or text; '' for anything else. */
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A kind whose stored value is a list of another kind's values. An empty list is an unset field, as in Jira. */
export function listOf(element: FieldKind): FieldKind {
  const { allowedValues } = element;
  return {
    operations: ['add', 'set', 'remove'],
    parse(input, scope) {
      // Seen live for a scalar in a multi-value field.
      if (!Array.isArray(input)) return wrong('Operation value must be an array');
      const values: Json[] = [];
      for (const item of input as readonly Json[]) {
        const one = element.parse(item, scope);
        if (!one.ok) return one;
        if (!values.includes(one.value)) values.push(one.value);
      }
      return parsed(values.length === 0 ? null : values);
    },
    show: (value, scope) => asList(value).map((item) => element.show(item, scope)),
    describe(value, scope) {
      const all = asList(value).map((item) => element.describe(item, scope));
      // Inferred from changelogs of multi-selects: ids in brackets, words joined by commas.
      return { id: `[${all.map(({ id }) => id ?? '').join(', ')}]`, text: all.map(({ text }) => text ?? '').join(',') };
    },
    ...(allowedValues === undefined ? {} : { allowedValues }),
    parseElement: (input, scope) => element.parse(input, scope),
  };
}
