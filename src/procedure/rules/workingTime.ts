import type { ProductionWindow } from '../facts';
import { partsOfWorkingDays, type DayPart } from './openings';

/** Minutes of a working day. The document names no opening hours, only a cut-off. */
const WORKING_DAY = 8 * 60;

/** The hours that count as worked: the eight before the cut-off, from nine to five with the document's own. */
function workingHours({ cutOffMinutes }: ProductionWindow): DayPart {
  return [Math.max(0, cutOffMinutes - WORKING_DAY), cutOffMinutes];
}

/** Working time between two instants (epoch milliseconds), in milliseconds; 0 when the second is not the later one. */
export function workingTime(window: ProductionWindow, start: number, end: number): number {
  let sum = 0;
  for (const piece of partsOfWorkingDays(window, workingHours(window), { start, end })) sum += piece.end - piece.start;
  return sum;
}

/** Whether an instant lies in working hours; epoch milliseconds. */
export function isWorkingTime(window: ProductionWindow, at: number): boolean {
  return workingTime(window, at, at + 1) > 0;
}
