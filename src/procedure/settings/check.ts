import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { SETTINGS_CONSTRAINT, SETTINGS_TOTAL } from './constraints';
import type { SettingsFault } from './fault';
import { faultsOf } from './judge';
import { knownTimeZone } from './timeZone';

export type SettingsCheck =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly SettingsFault[] };

/**
 * Settings from outside: everything that is wrong with them, at once, or the settings in their one form (dates and days
 * in order, nothing else than settings in them).
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

/** What is wrong is added to `faults`. */
function isSettings(value: unknown, faults: SettingsFault[]): value is Settings {
  faults.push(...faultsOf(value, SETTINGS_CONSTRAINT, ''));
  return faults.length === 0;
}

/** Member by member, so that two equal settings are written alike. */
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

/** Settings kept by an earlier version of the app: those that it did not know yet stand at their defaults. */
export function completedSettings(kept: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...kept, document: { ...DEFAULT_SETTINGS.document, ...kept.document } };
}
