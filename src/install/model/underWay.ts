import type { Installation } from './installation';

/** Silence after which a run counts as interrupted and may be started again. A consumer may run for 900 s. */
const PRESUMED_DEAD = 16 * 60_000;

/** True if a run is active, or will continue by itself. */
export function isUnderWay({ state, touchedAt, resumeAt }: Installation, now: number): boolean {
  if (state === 'paused') return now - Date.parse(resumeAt ?? touchedAt) < PRESUMED_DEAD;
  return (state === 'queued' || state === 'running') && now - Date.parse(touchedAt) < PRESUMED_DEAD;
}
