import { valueOf } from '../../../src/testing/evaluating';

const madrid = { timeZone: 'Europe/Madrid' };

describe('Date, in the zone of the user', () => {
  test.each([
    ['new Date().toISOString()', '2026-01-20T12:00:00.000Z'],
    ["new Date('2018-06-29T12:16:37.471Z').getTime()", 1530274597471],
    ["new Date('2018-06-29T22:16:37.471+1000').toISOString()", '2018-06-29T12:16:37.471Z'],
    ["new Date('2008-09-15T15:53:00+05:00').toISOString()", '2008-09-15T10:53:00.000Z'],
    ["new Date('2026-07-01').toISOString()", '2026-07-01T00:00:00.000Z'],
    ["new Date('2026-07-01T10:00').toISOString()", '2026-07-01T08:00:00.000Z'],
    ['new Date(0).getHours()', 1],
    ['new Date(0).getUTCHours()', 0],
    ['new Date(0).getTimezoneOffset()', -60],
    ["new Date('2026-01-31T23:30:00Z').getDate()", 1],
    ["new Date('2026-01-31T23:30:00Z').getMonth()", 1],
    ["new Date('2026-01-31T23:30:00Z').getUTCMonth()", 0],
    ["new Date('2026-01-20T12:00:00Z').getDay()", 2],
    ["new Date('2026-01-31T23:30:00Z').toCalendarDate().toString()", '2026-02-01'],
    ["new Date('2026-01-31T23:30:00Z').toCalendarDateUTC().toString()", '2026-01-31'],
    // The clock goes forward on 29 March and back on 25 October.
    ["new Date('2026-03-28T11:00:00Z').plusDays(1).toISOString()", '2026-03-29T10:00:00.000Z'],
    ["new Date('2026-03-28T11:00:00Z').plusHours(24).toISOString()", '2026-03-29T11:00:00.000Z'],
    ["new Date('2026-03-28T01:30:00Z').plusDays(1).toISOString()", '2026-03-29T01:30:00.000Z'],
    ["new Date('2026-10-24T00:30:00Z').plusDays(1).toISOString()", '2026-10-25T00:30:00.000Z'],
    ["new Date('2026-10-26T11:00:00Z').minusDays(2).toISOString()", '2026-10-24T10:00:00.000Z'],
    ["new Date('2026-01-31T12:00:00Z').plusMonths(1).toISOString()", '2026-02-28T12:00:00.000Z'],
    ["new Date('2026-03-31T12:00:00Z').minusMonths(13).toISOString()", '2025-02-28T13:00:00.000Z'],
    ["new Date('2026-01-01T00:00:00Z').minusMinutes(90).toISOString()", '2025-12-31T22:30:00.000Z'],
    ['new Date().plusDays(1.9) == new Date().plusDays(1)', true],
    ['new Date(0).toString()', 'Jan 1, 1970, 1:00 AM'],
    ['new Date(0)', '1970-01-01T00:00:00.000+0000'],
  ])('%s', (expression, value) => {
    expect(String(valueOf(expression, {}, madrid)).replace(' ', ' ')).toEqual(String(value));
  });

  test.each([
    ["new Date('29/Jun/18 10:16 PM')", /is not a date and time/],
    ["new Date('2026-02-30T00:00:00Z')", /is not a date and time/],
    ['new Date(null)', /is not a date and time/],
    ['new Date().plusDays(999999999)', /The date is out of range/],
    ["new Date().plusDays('1')", /The amount must be a Number/],
    ['new Date().plusYears(1)', /Unrecognized property of `new Date\(\)`: "plusYears"/],
    ['new Date().plusWeeks(1)', /Unrecognized property/],
  ])('%s fails', (expression, message) => {
    expect(valueOf(expression, {}, madrid)).toMatch(message);
  });

  test('an unknown zone is told when it is needed', () => {
    expect(valueOf('new Date().getTime() > 0', {}, { timeZone: 'Nowhere' })).toBe(true);
    expect(valueOf('new Date().getDay()', {}, { timeZone: 'Nowhere' })).toMatch(/The time zone "Nowhere" is not known/);
  });
});

describe('CalendarDate', () => {
  test.each([
    ["new CalendarDate('2008-09-15').toISOString()", '2008-09-15'],
    ['new CalendarDate().toString()', '2026-01-20'],
    ["new CalendarDate('2026-02-28').plusDays(1)", '2026-03-01'],
    ["new CalendarDate('2024-02-28').plusDays(1)", '2024-02-29'],
    ["new CalendarDate('2024-02-29').plusMonths(12)", '2025-02-28'],
    ["new CalendarDate('2026-01-15').minusMonths(1)", '2025-12-15'],
    ["new CalendarDate('2026-01-20').getDay()", 2],
    ["new CalendarDate('2026-01-20').getMonth()", 0],
    ["new CalendarDate('2026-01-20').getFullYear()", 2026],
    ["new CalendarDate('2026-01-20').getDate()", 20],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test('today is the day in the zone of the user', () => {
    const now = new Date('2026-01-20T23:30:00Z');
    expect(valueOf('new CalendarDate()', {}, { ...madrid, now })).toBe('2026-01-21');
    expect(valueOf('new CalendarDate()', {}, { timeZone: 'America/New_York', now })).toBe('2026-01-20');
  });

  test.each([
    "new CalendarDate('2026-02-30')",
    "new CalendarDate('20260101')",
    'new CalendarDate(1)',
    "new CalendarDate('2026-01-01').getHours()",
  ])('%s fails', (expression) => {
    expect(valueOf(expression)).toMatch(/^runtime: /);
  });
});
