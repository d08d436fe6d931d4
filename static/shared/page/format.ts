import type { Language } from './words';

/** Formats in the reader's language and time zone. Every instant is in epoch milliseconds. */
export interface Format {
  /** Formats an instant, such as `14 nov 2026, 14:05`. */
  instant(at: number): string;
  /** Formats a number of bytes, such as `1,5 MB`. */
  size(bytes: number): string;
  /** Formats an elapsed time, such as `hace 2 horas`. */
  ago(at: number, now: number): string;
}

const MINUTE = 60_000;

/** Minimum length of each unit, the longest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** @param timeZone IANA name; the browser's own if it is missing or unknown. */
export function createFormat(language: Language, timeZone: string | undefined): Format {
  const instants = instantFormat(language, timeZone);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    instant: (at) => instants.format(at),
    size: (bytes) => sizeIn(language, bytes),
    ago: (at, now) => {
      const passed = Math.max(0, now - at);
      const [unit, length] = UNITS.find(([, from]) => passed >= from) ?? ['second', Infinity];
      return relative.format(-Math.floor(passed / length), unit);
    },
  };
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats with units of a thousand, as `Intl` defines them. */
function sizeIn(language: Language, bytes: number): string {
  const power = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(bytes || 1) / 3)));
  const unitDisplay = power === 0 ? 'long' : 'short';
  const style = { style: 'unit', unit: SIZES[power] ?? 'byte', unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, style).format(bytes / 1000 ** power);
}

function instantFormat(language: Language, timeZone: string | undefined): Intl.DateTimeFormat {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(language, timeZone === undefined ? style : { ...style, timeZone });
  } catch {
    return new Intl.DateTimeFormat(language, style);
  }
}
