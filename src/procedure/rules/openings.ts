import type { ProductionWindow } from '../facts';

/** From `start` until just before `end`; epoch milliseconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What of a local day is looked for, in minutes after midnight. */
export type DayPart = readonly [from: number, to: number];

/**
 * The given part of every working day, oldest first, as far as it lies between two instants. Where clocks change within
 * it, it comes in pieces, each as long as it really lasts.
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

/** No organisation is closed for longer at a stretch. */
const LONGEST_CLOSURE = 400 * DAY;

/** When the production window is open next, counting from `now`; `null` when it does not open within 400 days. */
export function nextOpening(window: ProductionWindow, now: number): Interval | null {
  const horizon = { start: now, end: now + LONGEST_CLOSURE };
  let start: number | undefined;
  let end = 0;
  for (const piece of partsOfWorkingDays(window, [0, window.cutOffMinutes], horizon)) {
    // Where clocks change within an opening, its pieces touch.
    if (start !== undefined && piece.start > end) break;
    start ??= piece.start;
    end = piece.end;
  }
  return start === undefined ? null : { start, end };
}

/** When the open window closes: the cut-off. `null` where it is not open. Epoch milliseconds. */
export function closingAt(window: ProductionWindow, now: number): number | null {
  const opening = nextOpening(window, now);
  return opening?.start === now ? opening.end : null;
}
