import { PEOPLE } from '../../demo/cast';

/** A word that only occurs in texts of the tests' people: descriptions, comments, fields, files. */
export const SENTINEL = 'xilofonoturquesa';

/** A person's sentence, with the word added. */
export const said = (words: string): string => `${words} (${SENTINEL})`;

/**
 * Words that no log line of the app may contain. The names and addresses of the sandbox's people occur nowhere else. A
 * first name, a family name or an address therefore identifies a person.
 */
const FORBIDDEN: readonly string[] = [
  SENTINEL,
  ...Object.values(PEOPLE).flatMap(({ displayName, email }) => [email, ...displayName.split(' ')]),
];

/** Matches a line that contains one of them as a whole word, or as a part of an address. */
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${FORBIDDEN.map((word) => word.replaceAll('.', '\\.')).join('|')})(?!\\p{L})`,
  'u',
);

/** The lines that reveal a person's text or identity. */
export const givingAway = (lines: readonly string[]): readonly string[] => lines.filter((line) => PATTERN.test(line));

/** @throws Error with the lines that reveal a person's text or identity. */
export function refuseGivingAway(lines: readonly string[]): void {
  const found = givingAway(lines);
  if (found.length > 0) throw new Error(`The log says what people wrote, or who they are:\n${found.join('\n')}`);
}
