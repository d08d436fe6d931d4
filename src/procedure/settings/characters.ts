/**
 * The characters (code points) of a text, counted as in JSON Schema's `maxLength`. A character of two UTF-16 units
 * counts once.
 */
export function characters(text: string): readonly string[] {
  return Array.from(text);
}
