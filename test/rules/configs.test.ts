import { driftAt } from '../../src/rules/config/driftAt';
import type { Keys, Value } from '../../src/rules/config/value';
import { KINDS, type ConfigOf } from '../../src/rules/kinds';
import { REQUIRED_FIELDS } from '../../src/rules/required-fields/config';
import { COMPILED } from './compiled';

/** The paths of values that a description does not have, or that are of another type than it says. */
function strays(keys: Keys, given: unknown, path: string): readonly string[] {
  if (typeof given !== 'object' || given === null) return [path];
  const left = Object.entries(keys).flatMap(([name, value]) =>
    !Object.hasOwn(given, name) && !('optional' in value) ? [`${path}.${name} is missing`] : [],
  );
  return [
    ...left,
    ...Object.entries(given).flatMap(([name, inner]) => {
      const value = Object.hasOwn(keys, name) ? keys[name] : undefined;
      return value === undefined ? [`${path}.${name} is unknown`] : straysIn(value, inner, `${path}.${name}`);
    }),
  ];
}

function straysIn(value: Value, given: unknown, path: string): readonly string[] {
  switch (value.type) {
    case 'String':
      return typeof given === 'string' && (value.values?.includes(given) ?? true) ? [] : [path];
    case 'Number':
    case 'Boolean':
      return typeof given === value.type.toLowerCase() ? [] : [path];
    case 'List':
      return Array.isArray(given) ? given.flatMap((item) => straysIn(value.item, item, `${path}[]`)) : [path];
    case 'Map':
      return strays(value.keys, given, path);
  }
}

it.each(COMPILED)('$name has the configuration that its kind describes', ({ rule, config: { summary, ...config } }) => {
  expect(typeof summary).toBe('string');
  expect(strays(KINDS[rule.kind].config, config, rule.kind)).toEqual([]);
});

it.each([
  ['fields', 'order'],
  ['fields[customfield_1]', 'requirement'],
  ['fields[customfield_1].minimum', 'minimum'],
  ['fields[customfield_1].options', 'option'],
  ['since', 'status'],
  ['since.from', 'status'],
  ['fields[customfield_1].since', 'text'],
  ['fields[customfield_1].other', undefined],
  ['before.from', undefined],
  ['constructor', undefined],
  ['', undefined],
])('the value at “%s” is called %s', (path, setting) => {
  expect(driftAt(REQUIRED_FIELDS, path)?.setting).toBe(setting);
});

/** Whether a value of the type `T` is a value of the type `U`. */
type Fits<T, U> = T extends U ? true : false;

type Note = ConfigOf<'note'>;
type SecondPerson = ConfigOf<'secondPerson'>;
interface Sides {
  readonly before: string;
  readonly after: string;
}

/** The type check is the test: a wrong answer does not compile. */
export const FITTING: readonly [
  whole: Fits<{ minimum: number; unreadable: string; text: string }, Note>,
  withoutText: Fits<{ minimum: number; unreadable: string }, Note>,
  undescribedKey: Fits<'more', keyof Note>,
  otherType: Fits<{ minimum: string; unreadable: string; text: string }, Note>,
  /** Some rules leave out a key such as `mover`, and none the separator. */
  optionalKey: Fits<Sides & { separator: string }, SecondPerson>,
  withoutSeparator: Fits<Sides & { mover: string }, SecondPerson>,
  mode: Fits<'atMost', ConfigOf<'effortGate'>['mode']>,
  unknownMode: Fits<'below', ConfigOf<'effortGate'>['mode']>,
] = [true, false, false, false, true, false, true, false];
