import type { Constraint } from '../../../../src/procedure/settings/constraint';
import { SETTINGS_CONSTRAINT } from '../../../../src/procedure/settings/constraints';
import { settingFault } from '../../../../src/procedure/settings/describe';
import { settingOf, type SettingsFault } from '../../../../src/procedure/settings/fault';
import { say, type Words } from '../../../../src/procedure/words';

/** The constraint of the setting at a path such as `document.author`. */
export function constraintAt(path: string): Constraint | null {
  return path.split('.').reduce<Constraint | null>((constraint, key) => {
    return constraint?.kind === 'group' ? (constraint.members[key] ?? null) : null;
  }, SETTINGS_CONSTRAINT);
}

/** The hint beside a setting, with the limits of the check; `null` if it has none. */
export function hintOf(path: string, words: Words): string | null {
  const hints: Readonly<Record<string, string>> = words.settings.hints;
  const hint = hints[path.replace(/^.*\./, '')];
  const constraint = constraintAt(path);
  if (hint === undefined) return null;
  return say(hint, limitsOf(constraint));
}

function limitsOf(constraint: Constraint | null): Readonly<Record<string, number>> {
  if (constraint === null || constraint.kind === 'choice' || constraint.kind === 'group') return {};
  const { maximum } = constraint;
  if (constraint.kind === 'text') return { maximum };
  const { minimum } = constraint;
  return constraint.kind === 'list' ? { minimum, maximum } : { minimum, maximum, decimals: constraint.decimals };
}

/** The sentences about a setting's faults, each once. */
export function sentencesAt(path: string, faults: readonly SettingsFault[], words: Words): readonly string[] {
  const own = faults.filter((fault) => settingOf(fault) === path);
  return [...new Set(own.map((fault) => settingFault(fault, words)))];
}

/**
 * The faults to show before the first attempt to save. These are faults of items added to a list, because adding an
 * item completes it. Faults of a field during typing are not shown.
 */
export function atOnce(faults: readonly SettingsFault[]): readonly SettingsFault[] {
  return faults.filter(({ path, code }) => /\.\d+$/.test(path) || code === 'tooMany');
}
