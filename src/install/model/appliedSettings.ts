import { DEFAULT_SETTINGS, type Settings } from '../../procedure/settings';
import { completedSettings } from '../../procedure/settings/check';
import type { Installation } from './installation';

/** The settings of the installed rules: those of the last successful run, or the requested ones before that. */
export function appliedSettings(installation: Pick<Installation, 'applied' | 'request'> | undefined): Settings {
  const kept = installation?.applied?.settings ?? installation?.request.settings;
  return completedSettings(kept ?? DEFAULT_SETTINGS);
}

/** The installation with the settings in force. A requested change of settings is no deviation. */
export function withAppliedSettings(installation: Installation): Installation {
  return { ...installation, request: { ...installation.request, settings: appliedSettings(installation) } };
}
