/**
 * True for `npm run check:full`: with `CHECK=full` all suites run completely. `npm test` runs a part of the slow suites
 * only: the first write of each kind, two looks of a page, 300 walks, a quarter of the generated tickets.
 */
export const isFull = process.env['CHECK'] === 'full';

/** All items with `CHECK=full`, otherwise the items at these indexes. */
export function inPart<T>(items: readonly T[], ...places: readonly number[]): readonly T[] {
  return isFull ? items : places.flatMap((place) => items.slice(place, place + 1));
}
