/** 4 January 1970 was a Sunday, the day 0 of the settings. */
const FIRST_SUNDAY = 3;
const DAY = 86_400_000;

/** Days of the week in words, such as `lunes, martes y viernes`. 0 is Sunday. */
export function workingDaysText(days: readonly number[], language: string): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = days.map((day) => name.format((FIRST_SUNDAY + day) * DAY));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
