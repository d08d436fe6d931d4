import { say, type Words } from './words';

type Units = keyof Words['drift']['units'];

/** Units of amounts, each with its words for one and for several. */
const UNITS = {
  hours: ['hour', 'hours'],
  workingHours: ['workingHour', 'workingHours'],
  minutes: ['minute', 'minutes'],
  characters: ['character', 'characters'],
  dates: ['date', 'dates'],
  extensions: ['extension', 'extensions'],
} as const satisfies Readonly<Record<string, readonly [one: Units, several: Units]>>;

export type Unit = keyof typeof UNITS;

/**
 * A number with its unit, such as `1 hora` or `4 horas`.
 * @param written the number in the reader's notation, if it differs.
 */
export function amount(count: number, unit: Unit, { drift }: Words, written = String(count)): string {
  const [one, several] = UNITS[unit];
  return say(drift.units[count === 1 ? one : several], { value: written });
}

/** More digits than any number has, so that none is rounded. */
const ALL_DIGITS = { maximumSignificantDigits: 21 } as const;

/**
 * The same for a typed number, without rounding. 4.0000001 hours are above 4 and must look so.
 * @param locale BCP 47
 */
export function exactAmount(
  count: number,
  unit: Unit,
  { words, locale }: { readonly words: Words; readonly locale: string },
): string {
  return amount(count, unit, words, new Intl.NumberFormat(locale, ALL_DIGITS).format(count));
}
