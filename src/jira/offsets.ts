import { tzOffset, tzScan } from '@date-fns/tz';
import type { UtcOffset } from '../procedure/rules/calendar';

/**
 * The offsets of a time zone from before `from` for so many years, oldest first: what a Jira expression needs to know
 * the local time, since it knows no time zone but its reader's.
 * @param timeZone IANA name. An unknown one is a `RangeError`.
 */
export function offsetsOf(timeZone: string, from: Date, years: number): readonly UtcOffset[] {
  const first = tzOffset(timeZone, from);
  if (Number.isNaN(first)) throw new RangeError(`Unknown time zone: ${timeZone}`);
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  const changes = tzScan(timeZone, { start: from, end });
  return [
    { since: 0, minutes: first },
    ...changes.map(({ date, offset }) => ({ since: date.getTime(), minutes: offset })),
  ];
}
