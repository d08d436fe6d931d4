import type { Json } from '../../../jira/json';
import type { UtcOffset } from '../../../procedure/facts';
import { equal, isList, isRecord } from './canonical';

/**
 * Time that the table of a rule must still cover, in milliseconds. It is the time left to notice that the table ends.
 */
const ENOUGH = 2 * 365 * 86_400_000;

/**
 * True if a rule's table of offsets equals a newer one from `now` (epoch milliseconds) on. An older table contains past
 * changes and ends earlier.
 */
export function sameOffsets(wanted: Json | undefined, live: Json | undefined, now: number | null): boolean {
  if (equal(wanted, live)) return true;
  const [ahead, present] = [offsetsOf(wanted), offsetsOf(live)];
  if (now === null || ahead === null || present === null) return false;
  const [comingAhead, coming] = [ahead, present].map((table) => table.filter(({ since }) => since > now));
  if (comingAhead === undefined || coming === undefined || at(ahead, now) !== at(present, now)) return false;
  if (!equal(coming, comingAhead.slice(0, coming.length))) return false;
  const next = comingAhead[coming.length];
  return next === undefined || next.since > now + ENOUGH;
}

const at = (table: readonly UtcOffset[], now: number): number | undefined =>
  table.filter(({ since }) => since <= now).at(-1)?.minutes;

/** Returns null for anything but offsets in their order. */
function offsetsOf(json: Json | undefined): readonly UtcOffset[] | null {
  if (!isList(json)) return null;
  const table = json.flatMap((entry): readonly UtcOffset[] => {
    if (!isRecord(entry)) return [];
    const { since, minutes } = entry;
    return typeof since === 'number' && typeof minutes === 'number' ? [{ since, minutes }] : [];
  });
  const ordered = table.every(({ since }, index) => since > (table[index - 1]?.since ?? -1));
  return table.length === json.length && ordered ? table : null;
}
