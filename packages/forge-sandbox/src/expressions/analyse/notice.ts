import type { ChoiceId } from '../choices';
import type { Call, Expression, Literal } from '../syntax/tree';
import type { Member } from '../types/registry';
import type { Type } from '../types/type';
import { isNullable } from '../types/type';
import type { Inference } from './inference';

/** Methods with unknown behaviour for any arguments. */
const UNSURE_METHODS: Readonly<Record<string, ChoiceId>> = {
  'List.flatten': 'flatten-depth',
  'List.flatMap': 'flatten-depth',
  'String.matchAll': 'match-all',
  'Issue.getNewestChangelog': 'newest-changelog',
  'Date.toString': 'date-text',
  ...Object.fromEntries(
    ['Day', 'Date', 'Month', 'FullYear', 'Hours', 'Minutes', 'Seconds'].map(
      (field) => [`Date.get${field}`, 'getter-zone'] as const,
    ),
  ),
  ...Object.fromEntries(
    ['Date', 'CalendarDate']
      .flatMap((type) => [`${type}.plusMonths`, `${type}.minusMonths`])
      .map((id) => [id, 'month-end'] as const),
  ),
};

/** Methods with unknown behaviour for some arguments: the argument's index, and the literals concerned. */
const UNSURE_ARGUMENTS: Readonly<
  Record<string, { index: number; affects: (value: Literal['value']) => boolean; choice: ChoiceId }>
> = {
  'String.repeat': { index: 0, affects: (value) => typeof value === 'number' && value > 100, choice: 'repeat-limit' },
  'String.padStart': { index: 0, affects: (value) => typeof value === 'number' && value > 100, choice: 'repeat-limit' },
  'String.padEnd': { index: 0, affects: (value) => typeof value === 'number' && value > 100, choice: 'repeat-limit' },
  'String.split': {
    index: 0,
    affects: (value) => typeof value === 'string' && /[\\^$.|?*+()[\]{}]/.test(value),
    choice: 'split-separator',
  },
  'String.replace': {
    index: 1,
    affects: (value) => typeof value === 'string' && value.includes('$'),
    choice: 'replacement-groups',
  },
};

const hasOffset = (text: Literal['value']): boolean => typeof text !== 'string' || /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);

export function noticeMethod({ report }: Inference, node: Call, member: Member): void {
  const unsure = UNSURE_METHODS[member.id];
  if (unsure !== undefined) report.choice(node, unsure);
  const { index, affects, choice } = UNSURE_ARGUMENTS[member.id] ?? {};
  const argument = index === undefined ? undefined : node.arguments[index];
  if (argument?.kind === 'Literal' && affects?.(argument.value) === true && choice !== undefined)
    report.choice(argument, choice);
}

/** Warns of `Number(x)` if x is neither a text nor a number. */
export function noticeConversion({ report }: Inference, node: Call, argument: Type | undefined): void {
  const isClear =
    argument?.kind === 'Any' || (argument?.kind === 'Named' && ['String', 'Number'].includes(argument.name));
  if (!isClear || isNullable(argument)) report.choice(node, 'number-conversion');
}

export function noticeDate({ report }: Inference, [text]: readonly Expression[]): void {
  if (text?.kind === 'Literal' && !hasOffset(text.value)) report.choice(text, 'date-without-zone');
}

/** The escapes that are converted; see `Escape` in the grammar. */
const KNOWN_ESCAPE = /\\(?:[nrtfv'"`\\\n\r]|0(?![0-9])|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/g;

/**
 * Warns of an escape that JavaScript would read otherwise, and of a `\b` that may be meant for a regular expression.
 */
export function noticeLiteral({ report, source }: Inference, node: Literal): void {
  if (typeof node.value !== 'string') return;
  const rest = source.slice(node.start, node.end).replace(KNOWN_ESCAPE, '');
  if (rest.includes('\\')) report.choice(node, 'unknown-escape');
}

const RESERVED = new Set([
  'let',
  'if',
  'else',
  'try',
  'catch',
  'return',
  'throw',
  'new',
  'typeof',
  'null',
  'true',
  'false',
]);

export function noticeWord({ report }: Inference, node: Expression, name: string): void {
  if (RESERVED.has(name)) report.choice(node, 'reserved-member');
}
