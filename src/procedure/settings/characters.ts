/** The characters (code points) of a text, as JSON Schema's `maxLength` counts them: one that is two UTF-16 units is one. */
export function characters(text: string): readonly string[] {
  return Array.from(text);
}
