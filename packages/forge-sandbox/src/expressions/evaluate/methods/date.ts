import { calendarDate, plusDays, plusMonths, weekday } from '../../values/calendarDate';
import type { Value } from '../../values/value';
import { instantOf, isTimeZone, offsetMinutes, wallClock, type WallClock } from '../../values/zone';
import { dateText } from '../convert';
import { failure } from '../failure';
import type { Run } from '../run';
import { numberArgument, type Method } from './method';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The user's zone, checked when it is first needed. */
export function zoneOf(run: Run): string {
  const { timeZone } = run.options;
  if (isTimeZone(timeZone)) return timeZone;
  throw failure('data', `The time zone "${timeZone}" is not known. Use an IANA name such as Europe/Madrid.`);
}

/** @throws a failure for a date beyond JavaScript's range or of a year without four digits. */
export function checkedDate(date: Date): Date {
  const year = date.getUTCFullYear();
  if (year >= 0 && year <= 9999) return date;
  throw failure('argument-type', 'The date is out of range.');
}

const GETTERS: Readonly<Record<string, (clock: WallClock) => number>> = {
  FullYear: (clock) => clock.year,
  Month: (clock) => clock.month,
  Date: (clock) => clock.day,
  Day: weekday,
  Hours: (clock) => clock.hours,
  Minutes: (clock) => clock.minutes,
  Seconds: (clock) => clock.seconds,
  Milliseconds: (clock) => clock.milliseconds,
};

/** `getHours()` in the user's zone (assumed), `getUTCHours()` in UTC, and so on for every field. */
const getters: Record<string, Method<Date>> = Object.fromEntries(
  Object.entries(GETTERS).flatMap(([field, read]) => [
    [`get${field}`, (run: Run, date: Date) => read(wallClock(date, zoneOf(run)))],
    [`getUTC${field}`, (_run: Run, date: Date) => read(wallClock(date, 'UTC'))],
  ]),
);

type Shift = (run: Run, date: Date, amount: number) => Date;

const inZone =
  (move: (clock: WallClock, amount: number) => WallClock): Shift =>
  (run, date, amount) => {
    const zone = zoneOf(run);
    return instantOf(move(wallClock(date, zone), amount), zone);
  };

/** Months and days keep the hour on the user's clock; hours and minutes are durations. */
const SHIFTS: Readonly<Record<string, Shift>> = {
  Months: inZone((clock, amount) => ({ ...clock, ...plusMonths(clock, amount) })),
  Days: inZone((clock, amount) => ({ ...clock, ...plusDays(clock, amount) })),
  Hours: (_run, date, amount) => new Date(date.getTime() + amount * HOUR),
  Minutes: (_run, date, amount) => new Date(date.getTime() + amount * MINUTE),
};

const shifts: Record<string, Method<Date>> = Object.fromEntries(
  Object.entries(SHIFTS).flatMap(([unit, shift]) =>
    ([1, -1] as const).map((sign): [string, Method<Date>] => [
      `${sign > 0 ? 'plus' : 'minus'}${unit}`,
      (run: Run, date: Date, args: readonly Value[]) =>
        checkedDate(shift(run, date, sign * numberArgument(args, 0, 'The amount'))),
    ]),
  ),
);

const humanDate: Method<Date> = (run, date) => {
  zoneOf(run);
  return dateText(run, date);
};

export const DATE_METHODS: Readonly<Record<string, Method<Date>>> = {
  ...getters,
  ...shifts,
  getTime: (_run, date) => date.getTime(),
  getTimezoneOffset: (run, date) => 0 - offsetMinutes(date.getTime(), zoneOf(run)),
  toISOString: (_run, date) => date.toISOString(),
  toString: humanDate,
  toCalendarDate: (run, date) => calendarDate(wallClock(date, zoneOf(run))),
  toCalendarDateUTC: (_run, date) => calendarDate(wallClock(date, 'UTC')),
};
