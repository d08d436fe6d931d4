import { Matcher, MatcherInput, RE2JS, RE2JSException } from 're2js';
import { failure } from '../failure';
import type { Run } from '../run';

/**
 * Regular expressions come as Strings. Jira's engine is presumably Java's (inferred). Ours is RE2: its time only grows
 * with the text. Backtracking patterns (look-around, back references) are refused by name instead of risking a hang.
 */
const LONGEST_PATTERN = 500;

/** Instructions of the compiled pattern per unit of cost. A search is slower with a larger pattern. */
const PROGRAM_UNIT = 32;

/** For each character, the library reads it and its two neighbours. */
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

/** The whole match and its groups; an unused group is null. */
function groupsOf(matcher: Matcher): (string | null)[] {
  return Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? null);
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

/**
 * A text that charges for every character read. How far a search reads beyond its match depends on the pattern.
 * The library only reads texts by these two methods, and takes a String object for a String.
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

/** All matches from left to right. They do not overlap. */
export function* matches(run: Run, text: string, pattern: string): Generator<Match> {
  const regex = compileRegex(pattern);
  const slowness = Math.ceil(regex.programSize() / PROGRAM_UNIT);
  const charged = new ChargedText(text, (characters) => {
    run.scan(characters * slowness);
  });
  const matcher = new Matcher(regex, MatcherInput.utf16(charged));
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
