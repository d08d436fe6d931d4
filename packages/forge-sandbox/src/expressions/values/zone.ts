import { tzOffset } from '@date-fns/tz';

/** A moment in the fields of a wall clock. `month` counts from 0, as in JavaScript and in the language. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

const MINUTE = 60_000;

/** Minutes east of Greenwich; NaN for an unknown time zone. */
export const offsetMinutes = (instant: number, timeZone: string): number => tzOffset(timeZone, new Date(instant));

export const isTimeZone = (timeZone: string): boolean => !Number.isNaN(offsetMinutes(0, timeZone));

/** The wall clock of a time zone, as a Date whose UTC fields hold it. */
const shifted = (instant: number, timeZone: string): Date =>
  new Date(instant + offsetMinutes(instant, timeZone) * MINUTE);

export function wallClock(instant: Date, timeZone: string): WallClock {
  const local = shifted(instant.getTime(), timeZone);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    hours: local.getUTCHours(),
    minutes: local.getUTCMinutes(),
    seconds: local.getUTCSeconds(),
    milliseconds: local.getUTCMilliseconds(),
  };
}

/**
 * The moment at which a wall clock shows this. Of an hour that the clock shows twice, the first one counts. A time that
 * the clock skips is moved on by the skipped minutes.
 */
export function instantOf(clock: WallClock, timeZone: string): Date {
  const { year, month, day, hours, minutes, seconds, milliseconds } = clock;
  const asUtc = new Date(0);
  asUtc.setUTCFullYear(year, month, day);
  asUtc.setUTCHours(hours, minutes, seconds, milliseconds);
  const local = asUtc.getTime();
  const before = offsetMinutes(local - 24 * 60 * MINUTE, timeZone);
  const earlier = local - before * MINUTE;
  const there = offsetMinutes(earlier, timeZone);
  if (there === before) return new Date(earlier);
  const later = local - there * MINUTE;
  return new Date(offsetMinutes(later, timeZone) === there ? later : earlier);
}

/** Days in a month of any year; `month` may be outside 0..11. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();
