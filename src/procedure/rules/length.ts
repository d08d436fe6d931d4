/**
 * White space as Unicode has it. Spelled out, because `\s` is another set in RE2 (five characters), in Java (six) and in
 * JavaScript (twenty-five).
 */
const SPACE = '\t\n\u000b\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * Letters that show nothing by themselves: the Hangul fillers, and the vowels and endings that join a syllable's first
 * letter. A syllable that is written in parts counts as much as one that is written whole.
 */
const JOINED = '\u115f-\u11ff\u3164\ud7b0-\ud7ff\uffa0';

/**
 * Everything that is no word: addresses of pages and of mailboxes, dates as Jira prints them, and every character that is
 * neither a letter nor a digit (white space, punctuation, emoji, combining marks, invisible characters). RE2, Java and
 * JavaScript's `u` flag understand the pattern alike, so a Jira expression and a predicate remove the very same. It has
 * neither groups nor unbounded repetitions of alternatives: RE2 and JavaScript stay linear, Java's stack does not grow.
 */
export const UNREADABLE = [
  `[a-zA-Z][a-zA-Z0-9+.-]{0,30}://[^${SPACE}]+`,
  `[wW]{3}[.][^${SPACE}]+`,
  `[^${SPACE}@]{1,64}@[^${SPACE}@]+`,
  '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  '[^\\p{L}\\p{N}]+',
  `[${JOINED}]+`,
].join('|');

const ALL = new RegExp(UNREADABLE, 'gu');

/**
 * How many letters and digits a text has, outside of addresses and dates. Counted in UTF-16 units, as a Jira expression
 * counts them: a letter beyond the basic plane counts twice in both readings.
 */
export function readableLength(text: string): number {
  return text.replace(ALL, '').length;
}
