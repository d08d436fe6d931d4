const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML content and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Tabs, and runs of spaces, which HTML would show as one space. */
const KEPT = / {2,}|\t/g;

/** A text as HTML with its line breaks and spaces. */
export function htmlText(text: string): string {
  return escapeHtml(text)
    .replace(KEPT, (spaces) => `${'&nbsp;'.repeat(spaces === '\t' ? 3 : spaces.length - 1)} `)
    .replace(/\r\n|\r|\n/g, '<br>');
}
