import type { RuleSettings } from '../../procedure/facts';
import { minutesOf } from '../../procedure/rules/calendar';
import type { Settings } from '../../procedure/settings';
import { offsetsOf } from '../offsets';

/** Years of daylight-saving changes in the rules. */
const YEARS_AHEAD = 12;

/** The settings in the form of the rules, with time zone offsets from `now` on. */
export function ruleSettings(settings: Settings, now: Date): RuleSettings {
  return {
    effortThresholdHours: settings.effortThresholdHours,
    descriptionMinimum: settings.descriptionMinimum,
    noteMinimum: settings.noteMinimum,
    scriptExtensions: settings.scriptExtensions,
    window: {
      cutOffMinutes: minutesOf(settings.cutOff),
      workingDays: settings.workingDays,
      holidays: settings.holidays,
      offsets: offsetsOf(settings.timeZone, now, YEARS_AHEAD),
    },
  };
}
