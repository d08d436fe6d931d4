import { knownTimeZone } from '../../../../src/procedure/settings/timeZone';

/** Weekday and time in a time zone at an instant; `null` for an unknown zone. */
export function localTime(timeZone: string, at: number, language: string): string | null {
  if (timeZone === '' || knownTimeZone(timeZone) === null) return null;
  const style = { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(language, style).format(at);
}
