import type { ProductionWindow } from '../facts';

/** From `start` until just before `end`; epoch milliseconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A part of a local day, in minutes after midnight. */
export type DayPart = readonly [from: number, to: number];

/**
 * The given part of every working day between two instants, oldest first. A change of the clocks splits it into pieces
 * with their real length.
 */
export function* partsOfWorkingDays(
  { offsets, workingDays, holidays }: ProductionWindow,
  [from, to]: DayPart,
  within: Interval,
): Generator<Interval> {
  for (const [index, { since, minutes }] of offsets.entries()) {
    const start = Math.max(since, within.start);
    const end = Math.min(offsets[index + 1]?.since ?? Infinity, within.end);
    if (start >= end) continue;
    const shift = minutes * MINUTE;
    for (let day = Math.floor((start + shift) / DAY); day * DAY - shift < end; day += 1) {
      const isWorking = workingDays.includes((day + 4) % 7) && !holidays.includes(isoDate(day));
      const piece = {
        start: Math.max(start, day * DAY + from * MINUTE - shift),
        end: Math.min(end, day * DAY + to * MINUTE - shift),
      };
      if (isWorking && piece.start < piece.end) yield piece;
    }
  }
}

/** The calendar date of a day since 1970, `YYYY-MM-DD`. */
function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Maximum closure of an organisation in one piece. */
const LONGEST_CLOSURE = 400 * DAY;

/** The next opening of the Production window from `now` on; `null` if there is none within 400 days. */
export function nextOpening(window: ProductionWindow, now: number): Interval | null {
  const horizon = { start: now, end: now + LONGEST_CLOSURE };
  let start: number | undefined;
  let end = 0;
  for (const piece of partsOfWorkingDays(window, [0, window.cutOffMinutes], horizon)) {
    // The pieces of one opening touch if the clocks change within it.
    if (start !== undefined && piece.start > end) break;
    start ??= piece.start;
    end = piece.end;
  }
  return start === undefined ? null : { start, end };
}

/** The end of the open window, which is the cut-off; `null` if it is closed. Epoch milliseconds. */
export function closingAt(window: ProductionWindow, now: number): number | null {
  const opening = nextOpening(window, now);
  return opening?.start === now ? opening.end : null;
}
