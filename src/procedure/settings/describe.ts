import { PROJECT_ROLES, type ProjectRoleKey } from '../roles';
import { say, type Words } from '../words';
import type { FileFault } from './file';

/**
 * The name of the setting at a path such as `document.author` or `holidays.3`. A setting without a name gets the path's
 * last key.
 */
export function settingLabel(path: string, words: Words): string {
  const key = path.replace(/(\.\d+)+$/, '').replace(/^.*\./, '');
  const labels: Readonly<Record<string, string>> = words.settings.labels;
  if (key === '') return labels['whole'] ?? '';
  if (isRole(key)) return words.roles[key];
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
}

const isRole = (key: string): key is ProjectRoleKey => PROJECT_ROLES.some((role) => role === key);

/** A sentence about a fault, to show beside its setting. */
export function settingFault(fault: FileFault, words: Words): string {
  const { faults } = words.settings;
  const text = fault.code === 'form' ? faults.form[fault.format] : faults[fault.code];
  return say(text, { ...fault });
}

/** The same with the setting's name, for a list. */
export function namedSettingFault(fault: FileFault, words: Words): string {
  return say(words.settings.faultOf, { label: settingLabel(fault.path, words), fault: settingFault(fault, words) });
}
