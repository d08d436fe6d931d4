import { instantOf, offsetMinutes, wallClock } from './zone';

const TEXT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a moment: ISO 8601 with `Z` or an offset, and the form of the REST API with `+1000` (secondary reference).
 * Without an offset it follows JavaScript: a day alone is midnight UTC, a day with a time is in the user's zone
 * (chosen).
 * @returns null if the text has none of these forms.
 */
export function parseInstant(text: string, timeZone: string): Date | null {
  const match = TEXT.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const milliseconds = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const utc = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds, milliseconds));
  const isReal =
    utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day && hours < 24 && minutes < 60 && seconds < 60;
  if (!isReal) return null;
  const zone = match[8];
  if (zone === undefined && match[4] !== undefined) {
    return instantOf({ year, month: month - 1, day, hours, minutes, seconds, milliseconds }, timeZone);
  }
  return zone === undefined || zone === 'Z' ? utc : new Date(utc.getTime() - minutesOf(zone) * 60_000);
}

const minutesOf = (offset: string): number => {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A Date in the form that the REST API returns: `2018-06-29T22:16:37.471+1000` (secondary reference). */
export function restText(instant: Date, timeZone: string): string {
  const { year, month, day, hours, minutes, seconds, milliseconds } = wallClock(instant, timeZone);
  const offset = Math.round(offsetMinutes(instant.getTime(), timeZone));
  const sign = offset < 0 ? '-' : '+';
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  const date = `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`;
  return `${date}T${two(hours)}:${two(minutes)}:${two(seconds)}.${String(milliseconds).padStart(3, '0')}${zone}`;
}

/** `toString()`: the medium date and short time of the user's locale. The form is chosen; the locale is documented. */
export function humanText(instant: Date, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant);
}
