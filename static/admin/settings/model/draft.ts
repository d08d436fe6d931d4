import type { Settings } from '../../../../src/procedure/settings';
import { checkSettings, type SettingsCheck } from '../../../../src/procedure/settings/check';

export const NUMBER_KEYS = [
  'effortThresholdHours',
  'descriptionMinimum',
  'noteMinimum',
  'stalledHours',
  'reminderMinutes',
] as const satisfies readonly (keyof Settings)[];

export type NumberKey = (typeof NUMBER_KEYS)[number];

/** Settings during editing, with numbers as typed. */
export type SettingsDraft = Omit<Settings, NumberKey> & Readonly<Record<NumberKey, string>>;

/** @param language for decimals, such as `es-ES`. */
export function draftOf(settings: Settings, language: string): SettingsDraft {
  const format = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 });
  return { ...settings, ...numbers((key) => format.format(settings[key])) };
}

/** The settings of the draft, or all its faults. */
export function checkDraft(draft: SettingsDraft): SettingsCheck {
  return checkSettings({ ...draft, ...numbers((key) => numberOf(draft[key])) });
}

function numbers<T>(valueOf: (key: NumberKey) => T): Readonly<Record<NumberKey, T>> {
  return {
    effortThresholdHours: valueOf('effortThresholdHours'),
    descriptionMinimum: valueOf('descriptionMinimum'),
    noteMinimum: valueOf('noteMinimum'),
    stalledHours: valueOf('stalledHours'),
    reminderMinutes: valueOf('reminderMinutes'),
  };
}

/**
 * Parses a number with a decimal comma or point. Returns undefined for an empty text. An invalid text is unchanged, so
 * that the check reports it.
 */
function numberOf(typed: string): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}
