import { RE2JS, RE2JSException, type Matcher } from 're2js';
import { failure } from '../failure';
import type { Run } from '../run';

/**
 * Regular expressions come as Strings. Jira's engine is presumably Java's (inferred); ours is RE2, whose time grows with the text
 * only: what needs backtracking (look-around, back references) is refused by name instead of risking a hang.
 */
const LONGEST_PATTERN = 500;

/** A search gets slower with the length of the pattern: by one for each of so many characters. */
const PATTERN_UNIT = 32;

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

/** Every match from left to right, the next after the end of the one before. */
export function* matches(run: Run, text: string, pattern: string): Generator<Match> {
  const slowness = Math.ceil(pattern.length / PATTERN_UNIT);
  const matcher = compileRegex(pattern).matcher(text);
  let position = 0;
  const search = (): boolean => {
    run.scan((text.length - position + 1) * slowness);
    return matcher.find();
  };
  while (search()) {
    const groups = groupsOf(matcher);
    position = matcher.end();
    run.work(groups.length);
    run.copy(position - matcher.start());
    yield { start: matcher.start(), end: position, groups };
  }
}
