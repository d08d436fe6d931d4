/** The fields that a reader requests: `*all`, `*navigable`, names, and names to leave out. */
export interface FieldSelection {
  has(fieldId: string): boolean;
}

/** Not navigable (documented): only `*all` includes them. */
const NOT_NAVIGABLE: ReadonlySet<string> = new Set(['comment', 'attachment']);

/**
 * Reads the parameter `fields` in its order. If it only has exclusions, they apply to the usual set.
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

/** The issue properties that a reader requests. None by default. */
export function propertySelection(names: readonly string[]): FieldSelection {
  const excluded = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  return { has: (key) => !excluded.has(key) && (names.includes(key) || names.includes('*all')) };
}
