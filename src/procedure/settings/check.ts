import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { SETTINGS_CONSTRAINT, SETTINGS_TOTAL } from './constraints';
import type { SettingsFault } from './fault';
import { faultsOf } from './judge';
import { knownTimeZone } from './timeZone';

export type SettingsCheck =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly SettingsFault[] };

/**
 * Checks foreign settings. Returns all faults, or the settings in normal form (sorted dates and days, no other
 * members).
 */
export function checkSettings(value: unknown): SettingsCheck {
  const faults: SettingsFault[] = [];
  if (!isSettings(value, faults)) return { ok: false, faults };
  const settings = normal(value);
  const found = JSON.stringify(settings).length;
  return found > SETTINGS_TOTAL
    ? { ok: false, faults: [{ code: 'total', path: '', maximum: SETTINGS_TOTAL, found }] }
    : { ok: true, settings };
}

/** Adds every fault to `faults`. */
function isSettings(value: unknown, faults: SettingsFault[]): value is Settings {
  faults.push(...faultsOf(value, SETTINGS_CONSTRAINT, ''));
  return faults.length === 0;
}

/** Builds the settings member by member, so that equal settings give equal texts. */
function normal({ document, ...settings }: Settings): Settings {
  return {
    language: settings.language,
    effortThresholdHours: settings.effortThresholdHours,
    cutOff: settings.cutOff,
    timeZone: knownTimeZone(settings.timeZone) ?? settings.timeZone,
    workingDays: settings.workingDays.toSorted((a, b) => a - b),
    holidays: settings.holidays.toSorted(),
    descriptionMinimum: settings.descriptionMinimum,
    noteMinimum: settings.noteMinimum,
    scriptExtensions: [...settings.scriptExtensions],
    premises: settings.premises,
    stalledHours: settings.stalledHours,
    reminderMinutes: settings.reminderMinutes,
    document: {
      creationDate: document.creationDate,
      updateDate: document.updateDate,
      author: document.author,
      summary: document.summary,
    },
  };
}

/** Completes settings of an earlier version of the app with the defaults of newer settings. */
export function completedSettings(kept: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...kept, document: { ...DEFAULT_SETTINGS.document, ...kept.document } };
}
