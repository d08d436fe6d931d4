import { calendarDate, dayText, parseDay, plusDays, plusMonths, weekday, type Day } from '../../values/calendarDate';
import type { TypedObject } from '../../values/value';
import { failure } from '../failure';
import { numberArgument, type Method } from './method';

/** The day of a `CalendarDate` from the data. */
function dayOf(object: TypedObject): Day {
  const day = parseDay(String(object['date']));
  if (day === null) throw failure('data', `"${String(object['date'])}" is not a calendar date.`);
  return day;
}

const GETTERS: Readonly<Record<string, (day: Day) => number>> = {
  getFullYear: (day) => day.year,
  getMonth: (day) => day.month,
  getDate: (day) => day.day,
  getDay: weekday,
};

const SHIFTS: Readonly<Record<string, (day: Day, amount: number) => Day>> = { Months: plusMonths, Days: plusDays };

function shifted(shift: (day: Day, amount: number) => Day, sign: 1 | -1): Method<TypedObject> {
  return (_run, object, args) => {
    const day = shift(dayOf(object), sign * numberArgument(args, 0, 'The amount'));
    if (!(day.year >= 0 && day.year <= 9999)) throw failure('argument-type', 'The date is out of range.');
    return calendarDate(day);
  };
}

const dateText: Method<TypedObject> = (_run, object) => dayText(dayOf(object));

export const CALENDAR_DATE_METHODS: Readonly<Record<string, Method<TypedObject>>> = {
  ...Object.fromEntries(
    Object.entries(GETTERS).map(([name, read]): [string, Method<TypedObject>] => [
      name,
      (_run, object) => read(dayOf(object)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(SHIFTS).flatMap(([unit, shift]): [string, Method<TypedObject>][] => [
      [`plus${unit}`, shifted(shift, 1)],
      [`minus${unit}`, shifted(shift, -1)],
    ]),
  ),
  toISOString: dateText,
  toString: dateText,
};
