import type { FormatKey } from './constraint';

/** Place of a fault: member names and list positions, joined by dots (`holidays.3`); empty for the whole. */
interface Place {
  readonly path: string;
}

/** One fault of settings, with the values of its text. The words are in the locales, `settings.faults`. */
export type SettingsFault = Place &
  (
    | { readonly code: 'missing' }
    | { readonly code: 'unknown' }
    | { readonly code: 'notNumber' | 'notText' | 'notList' | 'notGroup' }
    | { readonly code: 'choice'; readonly choices: string }
    | { readonly code: 'between' | 'above'; readonly minimum: number; readonly maximum: number }
    | { readonly code: 'decimals'; readonly decimals: number }
    | { readonly code: 'notWhole' }
    | { readonly code: 'empty' }
    | { readonly code: 'tooLong' | 'tooMany'; readonly maximum: number; readonly found: number }
    | { readonly code: 'form'; readonly format: FormatKey; readonly found: string }
    | { readonly code: 'noSuchDate' | 'unknownTimeZone' | 'picture' | 'neverOpen'; readonly found: string }
    | { readonly code: 'repeated'; readonly found: string }
    | { readonly code: 'total'; readonly maximum: number; readonly found: number }
  );

/** The setting of a fault: `holidays` for `holidays.3`. */
export function settingOf({ path }: SettingsFault): string {
  return path.replace(/\.\d+$/, '');
}
