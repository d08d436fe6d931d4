/**
 * Characters that turn the direction of what comes after them, beyond their own text: embeddings, overrides and isolates.
 * With U+202E a file `lqs.x` is shown as `x.sql`, and the rest of the sentence backwards. RE2 and Java know the class too.
 */
export const TURNING = '[\u202a-\u202e\u2066-\u2069]';

/** Stands for a character that is not shown, so that people see that there was one. */
export const NOT_SHOWN = '\ufffd';

/**
 * Letters and marks that are written from the right: the blocks that Unicode keeps for such scripts, where even what is
 * not assigned yet goes that way, and the mark of the direction. RE2 and Java know the class too.
 */
export const FROM_THE_RIGHT = '[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]';

const ISOLATE = '\u2068';
const END = '\u2069';

const ALL_TURNING = new RegExp(TURNING, 'gu');
const ANY_FROM_THE_RIGHT = new RegExp(FROM_THE_RIGHT, 'u');

/** A text that others wrote, with nothing in it that turns what stands around it. */
export function untwisted(text: string): string {
  return text.replace(ALL_TURNING, NOT_SHOWN);
}

/**
 * The same, to be put into a sentence: words from the right are kept apart, or the punctuation and the numbers after them
 * would be drawn into them (Unicode Bidirectional Algorithm). All other text stays as it is.
 */
export function isolated(text: string): string {
  const shown = untwisted(text);
  return ANY_FROM_THE_RIGHT.test(shown) ? `${ISOLATE}${shown}${END}` : shown;
}

/** A sentence that was cut, with the end of what it was keeping apart: a list of subjects is one line of many. */
export function closed(text: string): string {
  return text.lastIndexOf(ISOLATE) > text.lastIndexOf(END) ? `${text}${END}` : text;
}
