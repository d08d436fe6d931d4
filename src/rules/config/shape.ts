import type { Keys, Value } from './value';

/**
 * A described object in the notation of Jira's own analysis of expressions, such as `{field: String, fields: List<{id:
 * String}>}`. The notation has no mark for a key that may be missing.
 */
export function shapeOf(keys: Keys): string {
  const fields = Object.entries(keys).map(([name, value]) => `${name}: ${shapeOfValue(value)}`);
  return `{${fields.join(', ')}}`;
}

function shapeOfValue(value: Value): string {
  switch (value.type) {
    case 'List':
      return `List<${shapeOfValue(value.item)}>`;
    case 'Map':
      return shapeOf(value.keys);
    default:
      return value.type;
  }
}
