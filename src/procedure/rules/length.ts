/**
 * White space according to Unicode. It is listed, because `\s` differs between RE2 (five characters), Java (six) and
 * JavaScript (twenty-five).
 */
const SPACE = '\t\n\u000b\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * Letters that are invisible by themselves: the Hangul fillers, and the vowels and endings that join the first letter
 * of a syllable. A syllable counts the same, written in parts or as a whole.
 */
const JOINED = '\u115f-\u11ff\u3164\ud7b0-\ud7ff\uffa0';

/**
 * Everything that is no word: addresses of pages and mailboxes, dates in Jira's format, and every character except
 * letters and digits. These characters are white space, punctuation, emoji, combining marks and invisible characters.
 * RE2, Java and JavaScript's `u` flag read the pattern alike, so a Jira expression and a predicate remove the same. It
 * has no groups and no unbounded repetitions of alternatives. RE2 and JavaScript therefore stay linear, and Java's
 * stack does not grow.
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
 * Number of letters and digits of a text, outside addresses and dates. It counts UTF-16 units like a Jira expression,
 * so a letter beyond the basic plane counts twice in both.
 */
export function readableLength(text: string): number {
  return text.replace(ALL, '').length;
}
