/**
 * Runs of what nobody can read: white space of every kind, zero-width and other invisible characters. A class of plain
 * characters, so that a Jira expression and JavaScript understand it alike.
 */
export const UNREADABLE =
  '[ \t\n\r\u00a0\u00ad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0]+';

const RUNS = new RegExp(UNREADABLE, 'g');

/** How much of a text there is to read, in characters: a run of what nobody can read counts as one space, at the ends as nothing. */
export function readableLength(text: string): number {
  return text.replace(RUNS, ' ').trim().length;
}
