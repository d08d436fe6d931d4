import { weaker, WORDING } from '../config/drift';
import { CHANGE, FIELD, OFFSETS } from '../config/parts';
import { list, number, text } from '../config/value';

const WORKING_DAYS = weaker('workingDays', 'added');
const HOLIDAYS = weaker('holidays', 'removed');

/**
 * The configuration of the Production hours. `cutOffMinutes` counts from midnight, local time. `workingDays` are
 * numbers from 0 (Sunday). `holidays` are dates, `YYYY-MM-DD`.
 */
export const PRODUCTION_WINDOW = {
  cutOffMinutes: number(weaker('cutOff', 'up')),
  workingDays: list(number(WORKING_DAYS), WORKING_DAYS),
  holidays: list(text(HOLIDAYS), HOLIDAYS),
  offsets: OFFSETS,
  exception: FIELD,
  validUntil: FIELD,
  ...CHANGE,
  notWorkingDay: text(WORDING),
  holiday: text(WORDING),
  afterCutOff: text(WORDING),
  unrecorded: text(WORDING),
};
