const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The characters of a text as a reader sees them: an accent, or what an emoji is made of, is none of its own. */
export function graphemes(text: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Shows that something was left out. */
const MORE = '…';

/**
 * A text of at most so many UTF-16 units, cut where a reader sees a character end: never within a surrogate pair, a letter
 * with its accents or an emoji of several parts. A cut text ends in `…`.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text)) {
    if (index + segment.length > most - MORE.length) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}${MORE}`;
}
