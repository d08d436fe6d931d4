/**
 * Extensions in a typed or pasted text: `*.SQL, .rb` gives `sql` and `rb`. Invalid parts stay, so that the check
 * reports them.
 */
export function typedExtensions(text: string): readonly string[] {
  const written = text
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^[*.]+/, '').toLowerCase())
    .filter((one) => one !== '');
  return [...new Set(written)];
}
