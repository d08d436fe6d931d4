/**
 * Everything that is no word: addresses of pages and of mailboxes, dates as Jira prints them, and every character that is
 * neither a letter nor a digit (white space, punctuation, emoji, combining marks, invisible characters). RE2, Java and
 * JavaScript's `u` flag understand the pattern alike, so a Jira expression and a predicate remove the very same. The bounded repetitions keep a search linear.
 */
export const UNREADABLE =
  '([a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^\\s]+|[wW]{3}[.][^\\s]+|[^\\s@]{1,64}@[^\\s@]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|[^\\p{L}\\p{N}])+';

const ALL = new RegExp(UNREADABLE, 'gu');

/**
 * How many letters and digits a text has, outside of addresses and dates. Counted in UTF-16 units, as a Jira expression
 * counts them: a letter beyond the basic plane counts twice in both readings.
 */
export function readableLength(text: string): number {
  return text.replace(ALL, '').length;
}
