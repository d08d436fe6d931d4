import { RE2JS, RE2JSException, type Matcher } from 're2js';
import { failure } from '../failure';
import type { Run } from '../run';

/**
 * Regular expressions come as Strings. Jira's engine is presumably Java's (inferred); ours is RE2, whose time grows with the text
 * only: what needs backtracking (look-around, back references) is refused by name instead of risking a hang.
 */
const LONGEST_PATTERN = 500;

/** A search gets slower with the size of the compiled pattern: by one for each of so many instructions. */
const PROGRAM_UNIT = 32;

/** Looking at a character, the library reads it and its two neighbours. */
const READS = 3;

const compiled = new Map<string, RE2JS>();
const MOST_COMPILED = 200;

export function compileRegex(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (pattern.length > LONGEST_PATTERN) {
    throw failure(
      'argument-type',
      `The regular expression is too long (${pattern.length}), limit: ${LONGEST_PATTERN} characters.`,
    );
  }
  try {
    const regex = RE2JS.compile(pattern);
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(pattern, regex);
    return regex;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw failure('argument-type', `"${pattern}" is not a regular expression that is known to work: ${error.message}.`);
  }
}

/** The whole match and its groups; a group that took no part is null. */
function groupsOf(matcher: Matcher): (string | null)[] {
  return Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? null);
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

/**
 * A text that charges for every character that is read of it: how far a search goes beyond the match that it finds depends
 * on the pattern. The library reads texts by these two methods only, and takes a String object for a String.
 */
class ChargedText extends String {
  constructor(
    text: string,
    private readonly charge: (characters: number) => void,
  ) {
    super(text);
  }

  override charCodeAt(index: number): number {
    this.charge(1 / READS);
    return super.charCodeAt(index);
  }

  override indexOf(text: string, position = 0): number {
    const found = super.indexOf(text, position);
    this.charge((found < 0 ? this.length : found) - position);
    return found;
  }
}

/** Every match from left to right, the next after the end of the one before. */
export function* matches(run: Run, text: string, pattern: string): Generator<Match> {
  const regex = compileRegex(pattern);
  const slowness = Math.ceil(regex.programSize() / PROGRAM_UNIT);
  const charged = new ChargedText(text, (characters) => {
    run.scan(characters * slowness);
  });
  // Typed as a primitive, which a String object is not.
  const matcher = regex.matcher(charged as unknown as string);
  const search = (): boolean => {
    run.scan(slowness);
    return matcher.find();
  };
  while (search()) {
    const groups = groupsOf(matcher);
    const end = matcher.end();
    run.work(groups.length);
    run.copy(end - matcher.start());
    yield { start: matcher.start(), end, groups };
  }
}
