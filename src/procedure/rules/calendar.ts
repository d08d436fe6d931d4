import type { ProductionWindow, UtcOffset } from '../facts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export type WindowState = 'open' | 'notWorkingDay' | 'holiday' | 'afterCutOff';

/**
 * State of the Production window at an instant (epoch milliseconds, after 1970). It uses only arithmetic with prepared
 * offsets, because a Jira expression can do no more. The workflow validator computes the same.
 */
export function windowState(window: ProductionWindow, now: number): WindowState {
  const local = now + offsetAt(now, window.offsets) * MINUTE;
  const day = (local - (local % DAY)) / DAY;
  // 1 January 1970 was a Thursday, day 4 of a week that begins on Sunday.
  if (!window.workingDays.includes((day + 4) % 7)) return 'notWorkingDay';
  if (window.holidays.includes(new Date(local).toISOString().slice(0, 10))) return 'holiday';
  return (local % DAY) / MINUTE < window.cutOffMinutes ? 'open' : 'afterCutOff';
}

/** Local time of the organisation, `YYYY-MM-DD HH:MM`. The validators write the same. */
export function localTime(at: number, offsets: readonly UtcOffset[]): string {
  const local = new Date(at + offsetAt(at, offsets) * MINUTE).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

const offsetAt = (at: number, offsets: readonly UtcOffset[]): number =>
  offsets.filter((o) => o.since <= at).at(-1)?.minutes ?? 0;

/** `HH:MM` as minutes after midnight. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
