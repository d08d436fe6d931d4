import { isCalendarDate } from '../../../../src/procedure/settings/calendarDate';
import { FORMATS } from '../../../../src/procedure/settings/constraint';

export interface HolidayYear {
  readonly year: string;
  readonly dates: readonly string[];
}

/** Dates by year. Years and dates are sorted. */
export function byYear(dates: readonly string[]): readonly HolidayYear[] {
  const sorted = dates.toSorted();
  const years = [...new Set(sorted.map((date) => date.slice(0, 4)))];
  return years.map((year) => ({ year, dates: sorted.filter((date) => date.startsWith(year)) }));
}

export interface PastedDates {
  /** `YYYY-MM-DD`, each once, in their original order. */
  readonly dates: readonly string[];
  /** Lines that do not begin with a date. */
  readonly unread: readonly string[];
}

/** `2026-08-15`, `15/8/2026` and similar, with any text after it. The day comes before the month, as in Paraguay. */
const WRITTEN = /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)/;

/** Dates at the beginning of lines, as in a spreadsheet or a decree. Empty lines are ignored. */
export function pastedDates(text: string): PastedDates {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, date: dateIn(line) }));
  return {
    dates: [...new Set(read.flatMap(({ date }) => (date === null ? [] : [date])))],
    unread: read.flatMap(({ line, date }) => (date === null ? [line] : [])),
  };
}

function dateIn(line: string): string | null {
  const found = WRITTEN.exec(line);
  if (found === null) return null;
  const [, year = found[6], month = found[5], day = found[4]] = found;
  const date = `${year ?? ''}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}`;
  return isHoliday(date) ? date : null;
}

/** True if a text is a valid day for the list. */
export function isHoliday(date: string): boolean {
  return new RegExp(FORMATS.date.pattern, 'u').test(date) && isCalendarDate(date);
}

export interface AddedDates {
  readonly holidays: readonly string[];
  readonly added: readonly string[];
  readonly already: readonly string[];
}

/** The list with more dates. Dates that it already has are returned separately. */
export function withDates(holidays: readonly string[], dates: readonly string[]): AddedDates {
  const added = dates.filter((date) => !holidays.includes(date));
  return {
    holidays: [...holidays, ...added].toSorted(),
    added,
    already: dates.filter((date) => holidays.includes(date)),
  };
}
