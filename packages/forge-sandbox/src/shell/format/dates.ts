import { TZDate } from '@date-fns/tz';

/**
 * Reads an instant of Jira. Its offsets have no colon (`+0000`, seen in the contract's examples), but ECMAScript only
 * guarantees `+00:00`.
 */
export function instantOfJira(text: string): Date | null {
  const instant = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** An instant as text: `24 nov 2026, 16:45`. Text that is no instant is shown unchanged. */
export function formatInstant(text: string, locale: string, timeZone: string): string {
  const instant = instantOfJira(text);
  if (instant === null) return text;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant);
}

/** A calendar date as text: `24 nov 2026`. It belongs to no time zone. */
export function formatDay(text: string, locale: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (instant === null || Number.isNaN(instant.getTime())) return text;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(instant);
}

/** The value of a `datetime-local` input for an instant, in this time zone: `2026-11-24T16:45`. */
export function inputOfInstant(instant: Date, timeZone: string): string {
  const local = new TZDate(instant.getTime(), timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${String(local.getFullYear()).padStart(4, '0')}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
  return `${day}T${two(local.getHours())}:${two(local.getMinutes())}`;
}

/** The instant of a `datetime-local` input in this time zone, or null for an empty or impossible one. */
export function instantOfInput(text: string, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map(Number);
  const instant = new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime());
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** An instant in the form of Jira's date-time fields. */
export function jiraOfInstant(instant: Date): string {
  return instant.toISOString().replace('Z', '+0000');
}
