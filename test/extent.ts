/**
 * True for `npm run check:full`. `npm test` runs a part of the suites that are slow by nature: the first write of each
 * kind, two looks of a page, 300 walks. `CHECK=full` runs the whole of them.
 */
export const isFull = process.env['CHECK'] === 'full';

/** All items in full, otherwise those at these places. */
export function inPart<T>(items: readonly T[], ...places: readonly number[]): readonly T[] {
  return isFull ? items : places.flatMap((place) => items.slice(place, place + 1));
}
