import { DEFAULT_SETTINGS, type Settings } from '../procedure/settings';
import { completedSettings } from '../procedure/settings/check';
import type { Installation } from './installation';

/** The settings that the installed rules follow: those of the last run that ended well; before that, those asked for. */
export function settingsInForce(installation: Pick<Installation, 'applied' | 'request'> | undefined): Settings {
  const kept = installation?.applied?.settings ?? installation?.request.settings;
  return completedSettings(kept ?? DEFAULT_SETTINGS);
}
