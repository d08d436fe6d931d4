import type { ProductionWindow } from '../facts';
import { partsOfWorkingDays, type DayPart } from './openings';

/** Minutes of a working day. The document names no opening hours, only a cut-off. */
const WORKING_DAY = 8 * 60;

/** The working hours: the eight hours before the cut-off, nine to five with the document's cut-off. */
function workingHours({ cutOffMinutes }: ProductionWindow): DayPart {
  return [Math.max(0, cutOffMinutes - WORKING_DAY), cutOffMinutes];
}

/** Working time between two instants (epoch milliseconds), in milliseconds; 0 unless the second is later. */
export function workingTime(window: ProductionWindow, start: number, end: number): number {
  let sum = 0;
  for (const piece of partsOfWorkingDays(window, workingHours(window), { start, end })) sum += piece.end - piece.start;
  return sum;
}

/** True if an instant is in working hours; epoch milliseconds. */
export function isWorkingTime(window: ProductionWindow, at: number): boolean {
  return workingTime(window, at, at + 1) > 0;
}
