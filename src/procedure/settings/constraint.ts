import { PICTURES } from '../rules/scripts';
import { isCalendarDate } from './calendarDate';
import { knownTimeZone } from './timeZone';

/** Constraint of a value. The check, the JSON schema and the limits shown in a form all use it. */
export type Constraint = Choice | Quantity | Text | List | Group;

export interface Choice {
  readonly kind: 'choice';
  readonly choices: readonly (string | number)[];
}

export interface Quantity {
  readonly kind: 'number';
  readonly minimum: number;
  /** The minimum itself is excluded. */
  readonly isExclusive?: true;
  readonly maximum: number;
  /** Digits after the decimal sign; 0 for a whole number. */
  readonly decimals: number;
}

export interface Text {
  readonly kind: 'text';
  readonly format: FormatKey;
  /** Characters (code points). */
  readonly maximum: number;
  readonly mayBeEmpty?: true;
}

/** A list without repeated items. */
export interface List {
  readonly kind: 'list';
  readonly item: Choice | Quantity | Text;
  readonly minimum: number;
  readonly maximum: number;
  /** Its order has no meaning, so it is stored sorted. */
  readonly isSorted?: true;
}

/** An object with exactly these members. */
export interface Group {
  readonly kind: 'group';
  readonly members: Readonly<Record<string, Constraint>>;
  /** Members that may be left out. */
  readonly optional?: readonly string[];
}

/** Format of a text. */
export interface Format {
  /** Regular expression for the flag `u`. */
  readonly pattern: string;
  /** Texts of this format that are refused, with the code of the fault. */
  readonly except?: { readonly texts: readonly string[]; readonly code: 'picture' | 'neverOpen' };
  /** A check that no pattern can do, with the code of the fault. */
  readonly exists?: { readonly holds: (text: string) => boolean; readonly code: 'noSuchDate' | 'unknownTimeZone' };
  /** The `format` of JSON Schema that means the same as `exists`. */
  readonly schemaFormat?: 'date';
}

export type FormatKey = 'time' | 'date' | 'timeZone' | 'extension' | 'line' | 'prose';

export const FORMATS: Readonly<Record<FormatKey, Format>> = {
  time: {
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    // With a cut-off at midnight, no request could ever be authorised.
    except: { texts: ['00:00'], code: 'neverOpen' },
  },
  date: {
    pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
    exists: { holds: isCalendarDate, code: 'noSuchDate' },
    schemaFormat: 'date',
  },
  timeZone: {
    // Only names. `Intl` also accepts offsets such as +05:00.
    pattern: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$',
    exists: { holds: (text) => knownTimeZone(text) !== null, code: 'unknownTimeZone' },
  },
  extension: { pattern: '^[a-z0-9]{1,12}$', except: { texts: [...PICTURES, 'pdf'], code: 'picture' } },
  // Excludes control characters and lone surrogates, which not every storage returns unchanged.
  line: { pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$' },
  prose: { pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$' },
};
