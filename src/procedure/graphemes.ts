const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The characters of a text as a reader sees them. An accent, or a part of an emoji, is no character of its own. */
export function graphemes(text: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Marks an omission. */
const MORE = '…';

/**
 * Shortens a text to a number of UTF-16 units, at the end of a visible character. It never cuts a surrogate pair, a
 * letter with its accents, or an emoji of several parts. A cut text ends in `…`.
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
