import { shortened } from '../graphemes';
import { characters } from './characters';
import { FORMATS, type Choice, type Constraint, type Group, type List, type Quantity, type Text } from './constraint';
import type { SettingsFault } from './fault';

type Judge<C extends Constraint> = (value: unknown, constraint: C, path: string) => readonly SettingsFault[];

/** Maximum length of a text that a fault quotes, with the sign for more. */
const QUOTED = 41;

const quoted = (text: string): string => shortened(text, QUOTED);

const choice: Judge<Choice> = (value, { choices }, path) =>
  choices.some((one) => one === value) ? [] : [{ code: 'choice', path, choices: choices.join(', ') }];

const quantity: Judge<Quantity> = (value, { minimum, isExclusive = false, maximum, decimals }, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ code: 'notNumber', path }];
  const isSmall = isExclusive ? value <= minimum : value < minimum;
  const isFine = Number(value.toFixed(decimals)) === value;
  return [
    ...(isSmall || value > maximum
      ? [{ code: isExclusive ? 'above' : 'between', path, minimum, maximum } as const]
      : []),
    ...(isFine
      ? []
      : [decimals === 0 ? ({ code: 'notWhole', path } as const) : ({ code: 'decimals', path, decimals } as const)]),
  ];
};

const text: Judge<Text> = (value, { format, maximum, mayBeEmpty = false }, path) => {
  if (typeof value !== 'string') return [{ code: 'notText', path }];
  if (value === '') return mayBeEmpty ? [] : [{ code: 'missing', path }];
  const length = characters(value).length;
  if (length > maximum) return [{ code: 'tooLong', path, maximum, found: length }];
  const { pattern, except, exists } = FORMATS[format];
  const found = quoted(value);
  if (!new RegExp(pattern, 'u').test(value)) return [{ code: 'form', path, format, found }];
  if (except?.texts.includes(value) === true) return [{ code: except.code, path, found }];
  return exists === undefined || exists.holds(value) ? [] : [{ code: exists.code, path, found }];
};

const list: Judge<List> = (value, { item, minimum, maximum }, path) => {
  if (!Array.isArray(value)) return [{ code: 'notList', path }];
  const items: readonly unknown[] = value;
  // A list that is far too long is not checked item by item, because it would give as many faults.
  if (items.length > maximum) return [{ code: 'tooMany', path, maximum, found: items.length }];
  if (items.length < minimum) return [{ code: 'empty', path }];
  return items.flatMap((one, index): readonly SettingsFault[] => {
    const here = `${path}.${index}`;
    const faults = faultsOf(one, item, here);
    const isRepeated = items.indexOf(one) < index;
    return isRepeated && faults.length === 0 ? [{ code: 'repeated', path: here, found: quoted(String(one)) }] : faults;
  });
};

const group: Judge<Group> = (value, { members, optional = [] }, path) => {
  if (!isRecord(value)) return [{ code: 'notGroup', path }];
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  return [
    ...Object.entries(members).flatMap(([key, constraint]): readonly SettingsFault[] => {
      if (Object.hasOwn(value, key) && value[key] !== undefined) return faultsOf(value[key], constraint, at(key));
      return optional.includes(key) ? [] : [{ code: 'missing', path: at(key) }];
    }),
    ...Object.keys(value)
      .filter((key) => !Object.hasOwn(members, key))
      .map((key): SettingsFault => ({ code: 'unknown', path: at(quoted(key)) })),
  ];
};

/** Every fault of a value, in the order of its description; empty if there is none. */
export function faultsOf(value: unknown, constraint: Constraint, path: string): readonly SettingsFault[] {
  switch (constraint.kind) {
    case 'choice':
      return choice(value, constraint, path);
    case 'number':
      return quantity(value, constraint, path);
    case 'text':
      return text(value, constraint, path);
    case 'list':
      return list(value, constraint, path);
    case 'group':
      return group(value, constraint, path);
  }
}

/** True for an object that is not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
