/** 4 January 1970 was a Sunday, which is day 0 in the settings. */
const FIRST_SUNDAY = 3;
const DAY = 86_400_000;

/** The name of a day of the week. 0 is Sunday. */
export function weekdayName(day: number, language: string, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format((FIRST_SUNDAY + day) * DAY);
}

/** Days of the week in words, such as `lunes, martes y viernes`. */
export function workingDaysText(days: readonly number[], language: string): string {
  const names = days.map((day) => weekdayName(day, language));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
