import type { TypedObject } from './value';
import { daysInMonth } from './zone';

/** A day without a time: the parsed content of the type `CalendarDate`. `month` counts from 0. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

const two = (value: number): string => String(value).padStart(2, '0');

export const dayText = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`;

export const calendarDate = (day: Day): TypedObject => ({ $type: 'CalendarDate', date: dayText(day) });

/** Reads `YYYY-MM-DD`; null if the text is not an existing day. */
export function parseDay(text: string): Day | null {
  const [, year, month, day] = (TEXT.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month - 1)) return null;
  return { year, month: month - 1, day };
}

/** Adds whole months. A day that the month lacks becomes its last day (chosen: nothing is published). */
export function plusMonths({ year, month, day }: Day, months: number): Day {
  const total = year * 12 + month + months;
  const target = { year: Math.floor(total / 12), month: ((total % 12) + 12) % 12 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

export function plusDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day + days);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** 0 is Sunday (vendor documentation of `getDay`). */
export function weekday({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getUTCDay();
}
