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

/** Settings while they are being edited: numbers as they are typed. */
export type SettingsDraft = Omit<Settings, NumberKey> & Readonly<Record<NumberKey, string>>;

/** @param language how decimals are written, such as `es-ES`. */
export function draftOf(settings: Settings, language: string): SettingsDraft {
  const format = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 });
  return { ...settings, ...numbers((key) => format.format(settings[key])) };
}

/** The settings that the draft stands for, or everything that is wrong with it. */
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

/** A number with a decimal comma or point; nothing for no text, and what is not understood as it is, for the check to name. */
function numberOf(typed: string): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}
