import { DEFAULT_SETTINGS } from '../settings';
import type { DateFormat } from './header';

/** Dates in a locale; instants as the day they were in a time zone, the document's where it is missing or not known. */
export function dateFormat(locale: string, timeZone: string | undefined): DateFormat {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const instants = inZone(locale, timeZone ?? DEFAULT_SETTINGS.timeZone);
  return {
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    instant: (at) => instants.format(new Date(at)),
  };
}

function inZone(locale: string, timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: DEFAULT_SETTINGS.timeZone });
  }
}
