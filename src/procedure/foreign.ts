/**
 * Characters that change the direction of the text after them: embeddings, overrides and isolates. U+202E shows a file
 * `lqs.x` as `x.sql`, and reverses the rest of the sentence. RE2 and Java support the class too.
 */
export const TURNING = '[\u202a-\u202e\u2066-\u2069]';

/** Replaces a hidden character, so that people see that there was one. */
export const NOT_SHOWN = '\ufffd';

/**
 * Letters and marks written from right to left. The ranges are the blocks that Unicode reserves for such scripts,
 * unassigned characters included, and the right-to-left mark. RE2 and Java support the class too.
 */
export const FROM_THE_RIGHT = '[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]';

const ISOLATE = '\u2068';
const END = '\u2069';

const ALL_TURNING = new RegExp(TURNING, 'gu');
const ANY_FROM_THE_RIGHT = new RegExp(FROM_THE_RIGHT, 'u');

/** A foreign text without characters that change the direction of other text. */
export function untwisted(text: string): string {
  return text.replace(ALL_TURNING, NOT_SHOWN);
}

/**
 * The same for use in a sentence. It isolates text from right to left. Otherwise that text would reorder the
 * punctuation and numbers after it (Unicode Bidirectional Algorithm). Any other text is unchanged.
 */
export function isolated(text: string): string {
  const shown = untwisted(text);
  return ANY_FROM_THE_RIGHT.test(shown) ? `${ISOLATE}${shown}${END}` : shown;
}

/** Closes an open isolate in a cut sentence, because other lines may follow it, as in a list of subjects. */
export function closed(text: string): string {
  return text.lastIndexOf(ISOLATE) > text.lastIndexOf(END) ? `${text}${END}` : text;
}
