import { DEFAULT_SETTINGS } from '../../procedure/settings';
import type { DateFormat } from './header';

/**
 * Formats dates in a locale. Instants become the day in the given time zone, or in the document's if it is missing or
 * unknown.
 */
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
