import { tzOffset } from '@date-fns/tz';
import type { UtcOffset } from '../procedure/facts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The offsets of a time zone from `from` on for a number of years, oldest first. A Jira expression needs them to
 * compute the local time, because it only knows its reader's time zone. The table contains the future changes that the
 * runtime's time zone data knows today. If that data changes, a check of the installation finds other offsets than the
 * rules have.
 *
 * It scans day by day, and then to the minute. The package's own `tzScan` scans by the hour from the minute of `from`.
 * It finds changes up to 59 minutes late. Two changes within one day would be missed; no zone has ever had that.
 * @param timeZone IANA name. An unknown one is a `RangeError`.
 */
export function offsetsOf(timeZone: string, from: Date, years: number): readonly UtcOffset[] {
  const key = `${timeZone} ${from.getTime()} ${years}`;
  const known = workedOut.get(key) ?? workOut(timeZone, from, years);
  // One reading of a site asks for the same years several times. Each calculation makes thousands of lookups.
  workedOut.clear();
  workedOut.set(key, known);
  return known;
}

/** Cache of the newest result only. */
const workedOut = new Map<string, readonly UtcOffset[]>();

function workOut(timeZone: string, from: Date, years: number): readonly UtcOffset[] {
  const first = tzOffset(timeZone, from);
  if (Number.isNaN(first)) throw new RangeError(`Unknown time zone: ${timeZone}`);
  const offsetAt = (at: number): number => tzOffset(timeZone, new Date(at));
  const end = new Date(from).setUTCFullYear(from.getUTCFullYear() + years);
  const offsets: UtcOffset[] = [{ since: 0, minutes: first }];
  let minutes = first;
  for (let day = from.getTime() - (from.getTime() % MINUTE); day < end; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next !== minutes) offsets.push({ since: changeBetween(day, day + DAY, offsetAt), minutes: next });
    minutes = next;
  }
  return offsets;
}

/** The first whole minute after a change of the offset between two whole minutes with different offsets. */
function changeBetween(start: number, end: number, offsetAt: (at: number) => number): number {
  const before = offsetAt(start);
  let [low, high] = [start / MINUTE, end / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}
