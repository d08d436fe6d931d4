import { FunctionValue, type Value } from '../../values/value';
import { describe } from '../convert';
import { failure } from '../failure';
import type { Run } from '../run';
import { argument, callback, numberArgument, optionalNumber, stringArgument, type Method } from './method';
import { matches, type Match } from './regex';

/** Longest padding and most repetitions (secondary reference); more is an error (chosen). */
const MOST_PADDING = 100;
const MOST_REPETITIONS = 100;

function bounded(value: number, limit: number, what: string): number {
  if (value >= 0 && value <= limit) return value;
  throw failure('argument-type', `${what} must be between 0 and ${limit}, but it is ${value}.`);
}

const pad =
  (side: 'padStart' | 'padEnd'): Method<string> =>
  (_run, text, args) => {
    const length = numberArgument(args, 0, 'The length');
    const filler = args.length > 1 ? stringArgument(args, 1, 'The padding') : ' ';
    return text[side](
      length <= text.length ? length : bounded(length, Math.max(MOST_PADDING, text.length), 'The length'),
      filler,
    );
  };

const GROUP = /\$([0-9]{1,2})/g;

/**
 * Fills the groups into a replacement: `$1` is a group (chosen: as in JavaScript and Java). Unknown groups stay as
 * text.
 */
function expand(template: string, { groups }: Match): string {
  return template.replace(GROUP, (written, digits: string) => {
    const group = groups[Number(digits)];
    return group === undefined ? written : (group ?? '');
  });
}

function replacer(run: Run, args: readonly Value[]): (match: Match) => string {
  const replacement = argument(args, 1);
  if (typeof replacement === 'string') return (match) => expand(replacement, match);
  if (!(replacement instanceof FunctionValue)) {
    throw failure(
      'argument-type',
      `The replacement must be a String or a function, but it is ${describe(replacement)}.`,
    );
  }
  const replace = callback(run, args, 1);
  return ({ groups }) => {
    const text = replace(...groups);
    if (typeof text === 'string') return text;
    throw failure(
      'argument-type',
      `The function given to replace must answer a String, but it answers ${describe(text)}.`,
    );
  };
}

/** Replaces every match (inferred from a parser example of Atlassian's that would otherwise fail). */
function replace(run: Run, text: string, args: readonly Value[]): string {
  const replaceMatch = replacer(run, args);
  let result = '';
  let done = 0;
  for (const match of matches(run, text, stringArgument(args, 0, 'The regular expression'))) {
    result += text.slice(done, match.start) + replaceMatch(match);
    done = match.end;
  }
  result += text.slice(done);
  run.copy(result.length);
  return result;
}

/** The first match and its groups, or null if there is none. */
function match(run: Run, text: string, args: readonly Value[]): Value {
  const first = matches(run, text, stringArgument(args, 0, 'The regular expression')).next();
  return first.done === true ? null : first.value.groups;
}

function matchAll(run: Run, text: string, args: readonly Value[]): Value {
  return [...matches(run, text, stringArgument(args, 0, 'The regular expression'))].map(({ groups }) => groups);
}

function repeat(run: Run, text: string, args: readonly Value[]): string {
  const times = bounded(
    numberArgument(args, 0, 'The number of repetitions'),
    MOST_REPETITIONS,
    'The number of repetitions',
  );
  run.copy(text.length * times);
  return text.repeat(times);
}

function split(run: Run, text: string, args: readonly Value[]): Value {
  run.copy(text.length);
  return args.length === 0 ? [text] : text.split(stringArgument(args, 0, 'The separator'));
}

const copied =
  (change: (text: string) => string): Method<string> =>
  (run, text) => {
    run.copy(text.length);
    return change(text);
  };

/** Methods of String: a closed list of names (secondary reference). */
export const STRING_METHODS: Readonly<Record<string, Method<string>>> = {
  trim: copied((text) => text.trim()),
  toLowerCase: copied((text) => text.toLowerCase()),
  toUpperCase: copied((text) => text.toUpperCase()),
  padStart: pad('padStart'),
  padEnd: pad('padEnd'),
  split,
  repeat,
  replace,
  match,
  matchAll,
  includes: (run, text, args) => {
    run.copy(text.length);
    return text.includes(stringArgument(args, 0, 'The text'));
  },
  indexOf: (run, text, args) => {
    run.copy(text.length);
    return text.indexOf(stringArgument(args, 0, 'The text'));
  },
  slice: (run, text, args) => {
    run.copy(text.length);
    return text.slice(numberArgument(args, 0, 'The start'), optionalNumber(args, 1, 'The end'));
  },
};
