/** Which fields a reader asked for: `*all`, `*navigable`, names, and names to leave out. */
export interface FieldSelection {
  has(fieldId: string): boolean;
}

/** Not navigable (documented): they come with `*all` only. */
const NOT_NAVIGABLE: ReadonlySet<string> = new Set(['comment', 'attachment']);

/**
 * Reads the parameter `fields`, in the order it was written. With nothing but exclusions the usual set is meant.
 * `usual`: `*all` for one issue, `id` (no fields) for `/search/jql`.
 */
export function fieldSelection(names: readonly string[], usual: '*all' | '*navigable' | 'id'): FieldSelection {
  const included = names.filter((name) => !name.startsWith('-'));
  const excluded = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const wanted = new Set(included.length === 0 ? [usual] : included);
  return {
    has: (fieldId) => {
      if (excluded.has(fieldId) || excluded.has('*all')) return false;
      if (wanted.has(fieldId) || wanted.has('*all')) return true;
      return wanted.has('*navigable') && !NOT_NAVIGABLE.has(fieldId);
    },
  };
}

/** Which issue properties a reader asked for; none unless asked. */
export function propertySelection(names: readonly string[]): FieldSelection {
  const excluded = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  return { has: (key) => !excluded.has(key) && (names.includes(key) || names.includes('*all')) };
}
