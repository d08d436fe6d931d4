import { PEOPLE } from '../../sandbox/demo/people';

/** A word that is nowhere but in what the people of the tests write: descriptions, comments, fields, files. */
export const SENTINEL = 'xilofonoturquesa';

/** A sentence of a person's, with the word. */
export const said = (words: string): string => `${words} (${SENTINEL})`;

/**
 * What may stand in no line that the app writes. The names and addresses of the people of the sandbox are words that are
 * nowhere else, so they are looked for as they are: a first name, a family name or an address gives somebody away.
 */
const FORBIDDEN: readonly string[] = [
  SENTINEL,
  ...Object.values(PEOPLE).flatMap(({ displayName, email }) => [email, ...displayName.split(' ')]),
];

/** Whether a line has any of it as a word of its own, or as a part of an address. */
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${FORBIDDEN.map((word) => word.replaceAll('.', '\\.')).join('|')})(?!\\p{L})`,
  'u',
);

/** The lines that say what somebody wrote, or who they are. */
export const givingAway = (lines: readonly string[]): readonly string[] => lines.filter((line) => PATTERN.test(line));

/** @throws Error with the lines that say what somebody wrote, or who they are. */
export function refuseGivingAway(lines: readonly string[]): void {
  const found = givingAway(lines);
  if (found.length > 0) throw new Error(`The log says what people wrote, or who they are:\n${found.join('\n')}`);
}
