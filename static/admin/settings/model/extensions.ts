/** Extensions in what somebody typed or pasted: `*.SQL, .rb` is `sql` and `rb`. What is not one stays, for the check to name. */
export function typedExtensions(text: string): readonly string[] {
  const written = text
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^[*.]+/, '').toLowerCase())
    .filter((one) => one !== '');
  return [...new Set(written)];
}
