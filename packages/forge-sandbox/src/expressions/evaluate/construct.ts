import { calendarDate, parseDay } from '../values/calendarDate';
import { parseInstant } from '../values/dateText';
import { isMap, mapOf, type Value } from '../values/value';
import { wallClock } from '../values/zone';
import { describe } from './convert';
import { failure } from './failure';
import { checkedDate, zoneOf } from './methods/date';
import { argument, stringArgument, wrongCount } from './methods/method';
import type { Lookup } from './options';
import type { Run } from './run';

type Constructor = {
  readonly least: number;
  readonly most: number;
  readonly make: (run: Run, args: readonly Value[]) => Value;
};

function newDate(run: Run, args: readonly Value[]): Value {
  if (args.length === 0) return new Date(run.options.now);
  const value = argument(args, 0);
  if (value instanceof Date) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return checkedDate(new Date(Math.trunc(value)));
  const date = typeof value === 'string' ? parseInstant(value, zoneOf(run)) : null;
  if (date === null)
    throw failure(
      'argument-type',
      `${quoted(value)} is not a date and time. Use a form such as 2018-06-29T12:16:37.471Z.`,
    );
  return checkedDate(date);
}

function newCalendarDate(run: Run, args: readonly Value[]): Value {
  if (args.length === 0) return calendarDate(wallClock(run.options.now, zoneOf(run)));
  const value = argument(args, 0);
  const day = typeof value === 'string' ? parseDay(value) : null;
  if (day === null) throw failure('argument-type', `${quoted(value)} is not a calendar date. Use the form 2008-09-15.`);
  return calendarDate(day);
}

function newRichText(_run: Run, args: readonly Value[]): Value {
  const adf = argument(args, 0);
  if (adf !== null && isMap(adf)) return { $type: 'RichText', adf };
  throw failure('argument-type', `new RichText takes a Map that holds a document, but this is ${describe(adf)}.`);
}

/** Loads an object as one expensive operation. Null if it does not exist or the user may not see it (documented). */
function loaded<Key extends number | string>(
  run: Run,
  type: string,
  key: Key,
  find: (lookup: Lookup, key: Key) => Value,
): Value {
  run.chargeOnce(`new ${type}(${typeof key} ${key})`);
  return find(run.options.lookup ?? {}, key);
}

const byIdOrKey =
  (type: 'Issue' | 'Project', find: (lookup: Lookup, key: number | string) => Value) =>
  (run: Run, args: readonly Value[]): Value => {
    const key = argument(args, 0);
    if (typeof key === 'number' || typeof key === 'string') return loaded(run, type, key, find);
    throw failure('argument-type', `new ${type} takes an id (Number) or a key (String), but this is ${describe(key)}.`);
  };

const newUser = (run: Run, args: readonly Value[]): Value =>
  loaded(run, 'User', stringArgument(args, 0, 'The account id'), (lookup, id) => lookup.user?.(id) ?? null);

/** Types that `new` can create. */
export const CONSTRUCTORS: ReadonlyMap<string, Constructor> = new Map([
  ['Date', { least: 0, most: 1, make: newDate }],
  ['CalendarDate', { least: 0, most: 1, make: newCalendarDate }],
  ['RichText', { least: 1, most: 1, make: newRichText }],
  ['Map', { least: 0, most: 0, make: () => mapOf([]) }],
  ['Issue', { least: 1, most: 1, make: byIdOrKey('Issue', (lookup, key) => lookup.issue?.(key) ?? null) }],
  ['Project', { least: 1, most: 1, make: byIdOrKey('Project', (lookup, key) => lookup.project?.(key) ?? null) }],
  ['User', { least: 1, most: 1, make: newUser }],
] satisfies [string, Constructor][]);

/** Evaluates `new type(args)`. */
export function construct(run: Run, type: string, args: readonly Value[]): Value {
  const constructor = CONSTRUCTORS.get(type);
  if (constructor === undefined) {
    throw failure('unknown-type', `"${type}" cannot be created. Available: ${[...CONSTRUCTORS.keys()].join(', ')}.`);
  }
  if (args.length < constructor.least || args.length > constructor.most) {
    throw wrongCount({ name: `new ${type}`, ...constructor }, args.length);
  }
  return constructor.make(run, args);
}

const quoted = (value: Value): string => (typeof value === 'string' ? `"${value}"` : `A value ${describe(value)}`);
