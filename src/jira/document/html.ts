const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, in an attribute as well. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Runs of spaces, of which HTML would show one, and tabulators. */
const KEPT = / {2,}|\t/g;

/** A text as it stands: its line breaks and its spaces are kept. */
export function htmlText(text: string): string {
  return escapeHtml(text)
    .replace(KEPT, (spaces) => `${'&nbsp;'.repeat(spaces === '\t' ? 3 : spaces.length - 1)} `)
    .replace(/\r\n|\r|\n/g, '<br>');
}
