import type { Json } from '../../jira/json';
import type { UtcOffset } from '../../procedure/rules/calendar';
import { equal, isList, isRecord } from './canonical';

/** How long the table of a rule has to reach, in milliseconds: the time that is left to notice that it runs out. */
const ENOUGH = 2 * 365 * 86_400_000;

/**
 * Whether a rule's table of offsets says the same as a newer one from `now` (epoch milliseconds) on. Tables are made at
 * a certain moment: one that was made earlier still knows changes that are over, and does not reach as far.
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

/** `null` for anything else than offsets in their order. */
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
