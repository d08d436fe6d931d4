import { allFree, each, free, type MemberRow, type TypeRow } from './table';

/** `plusDays`, `minusDays`, ...: both directions of every unit. */
const arithmetic = (type: string, ...units: string[]): Record<string, MemberRow> =>
  allFree(`(amount: Number) => ${type}`, ...units.flatMap((unit) => [`plus${unit}`, `minus${unit}`]));

const CALENDAR_GETTERS = ['getDay', 'getDate', 'getMonth', 'getFullYear'];
const CLOCK_GETTERS = ['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'];
const UTC_GETTERS = [...CALENDAR_GETTERS, ...CLOCK_GETTERS].map((name) => name.replace('get', 'getUTC'));

/** The types of the language itself. List, Map and String are closed lists of members (secondary reference). */
export const LANGUAGE_TYPES: Readonly<Record<string, TypeRow>> = {
  Boolean: { certainty: 'secondary', members: {} },
  Number: { certainty: 'secondary', members: {} },
  String: {
    certainty: 'secondary',
    members: {
      length: free('Number'),
      ...allFree('() => String', 'trim', 'toLowerCase', 'toUpperCase'),
      ...allFree('(length: Number, text?: String) => String', 'padStart', 'padEnd'),
      split: free('(separator?: String) => List<String>'),
      repeat: free('(times: Number) => String'),
      replace: free('(regex: String, replacement: Any) => String'),
      match: free('(regex: String) => List<String>?'),
      matchAll: free('(regex: String) => List<List<String>>'),
      includes: free('(text: String) => Boolean'),
      indexOf: free('(text: String) => Number'),
      slice: free('(start: Number, end?: Number) => String'),
    },
  },
  List: {
    certainty: 'secondary',
    members: {
      length: free('Number'),
      map: free('(transform: (item: T) => R) => List<R>'),
      flatMap: free('(transform: (item: T) => Any) => List<Any>'),
      flatten: free('() => List<Any>'),
      filter: free('(test: (item: T) => Any) => List<T>'),
      ...allFree('(test: (item: T) => Any) => Boolean', 'every', 'some'),
      includes: free('(item: Any) => Boolean'),
      indexOf: free('(item: Any) => Number'),
      slice: free('(start: Number, end?: Number) => List<T>'),
      concat: free('(itemOrList: Any) => List<Any>'),
      reduce: free('(combine: (sum: Any, item: T) => Any, initial?: Any) => Any'),
      join: free('(separator?: String) => String'),
      sort: free('(compare: (a: T, b: T) => Number) => List<T>'),
    },
  },
  Map: {
    certainty: 'secondary',
    members: {
      get: free('(key: String) => Any'),
      set: free('(key: String, value: Any) => Map'),
      entries: free('() => List<[String, Any]>'),
    },
  },
  Date: {
    certainty: 'documented',
    members: {
      ...allFree('() => Number', ...CALENDAR_GETTERS, ...CLOCK_GETTERS, ...UTC_GETTERS, 'getTime', 'getTimezoneOffset'),
      ...allFree('() => String', 'toISOString', 'toString'),
      ...arithmetic('Date', 'Months', 'Days', 'Hours', 'Minutes'),
      ...allFree('() => CalendarDate', 'toCalendarDate', 'toCalendarDateUTC'),
    },
  },
  CalendarDate: {
    certainty: 'documented',
    members: {
      ...allFree('() => Number', ...CALENDAR_GETTERS),
      ...allFree('() => String', 'toISOString', 'toString'),
      ...arithmetic('CalendarDate', 'Months', 'Days'),
    },
  },
  RichText: { certainty: 'documented', members: { plainText: free('String') } },
  /** Any other name is the key of a property: `p.key`, `p['key']`. */
  EntityProperties: {
    certainty: 'documented',
    members: {
      get: free('(key: String) => Any'),
      keys: each('() => List<String>'),
      updated: free('(key?: String) => Date?'),
    },
  },
  Error: {
    certainty: 'secondary',
    members: { message: free('String'), location: free('String?') },
    shown: ['message', 'location'],
  },
  JSON: {
    certainty: 'documented',
    members: { stringify: free('(value: Any) => String'), parse: free('(text: String) => Any') },
  },
  Function: { certainty: 'chosen', members: {} },
};
