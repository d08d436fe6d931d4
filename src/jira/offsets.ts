import { tzOffset } from '@date-fns/tz';
import type { UtcOffset } from '../procedure/rules/calendar';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The offsets of a time zone from before `from` for so many years, oldest first: what a Jira expression needs to know
 * the local time, since it knows no time zone but its reader's. What governments will decide is what the runtime's time
 * zone data holds today; when that has changed, a check of the installation finds other offsets than the rules have.
 *
 * Day by day, and then to the minute: a scan by the hour (`tzScan` of the same package) starts at the minute of `from`
 * and finds every change up to 59 minutes late. Two changes within one day would go unnoticed; no zone has ever had that.
 * @param timeZone IANA name. An unknown one is a `RangeError`.
 */
export function offsetsOf(timeZone: string, from: Date, years: number): readonly UtcOffset[] {
  const key = `${timeZone} ${from.getTime()} ${years}`;
  const known = workedOut.get(key) ?? workOut(timeZone, from, years);
  // One look at a site asks several times for the same years, and each takes thousands of questions to the zone's data.
  workedOut.clear();
  workedOut.set(key, known);
  return known;
}

/** The newest answer alone. */
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

/** The first whole minute after which an offset that differs at both ends has changed; both ends are whole minutes. */
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
