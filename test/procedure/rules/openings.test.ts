import fc from 'fast-check';
import { offsetsOf } from '../../../src/jira/offsets';
import type { ProductionWindow } from '../../../src/procedure/facts';
import { windowState } from '../../../src/procedure/rules/calendar';
import { closingAt, nextOpening } from '../../../src/procedure/rules/openings';
import { isWorkingTime, workingTime } from '../../../src/procedure/rules/workingTime';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-24T10:37:00Z');

const ZONES = ['America/Asuncion', 'America/Santiago', 'Europe/Madrid', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const;

const windowIn = (timeZone: string, change: Partial<ProductionWindow> = {}): ProductionWindow => ({
  cutOffMinutes: 17 * 60,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  offsets: offsetsOf(timeZone, new Date(START), 3),
  ...change,
});

const anyWindow = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    // Including cut-offs in the hours that the clocks skip.
    cutOffMinutes: fc.constantFrom(1, 30, 120, 150, 17 * 60, 23 * 60 + 59),
    workingDays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    holidays: fc.subarray(['2026-12-25', '2027-03-28', '2027-03-29', '2027-04-04', '2027-04-05']),
  })
  .map(({ timeZone, ...change }) => windowIn(timeZone, change));

/** Instants near the changes of March and April are more frequent. */
const anyInstant = fc
  .oneof(fc.integer({ min: 0, max: 700 * 24 * 60 }), fc.integer({ min: 115 * 24 * 60, max: 140 * 24 * 60 }))
  .map((minutes) => START + minutes * MINUTE);

it('the next opening is the first minute that the rule passes, and its end the first minute after it', () => {
  let walked = 0;
  fc.assert(
    fc.property(anyWindow, anyInstant, (window, now) => {
      const isOpen = (at: number): boolean => windowState(window, at) === 'open';
      let start = now;
      while (!isOpen(start)) start += MINUTE;
      let end = start;
      while (isOpen(end)) end += MINUTE;
      walked += (end - now) / MINUTE;
      expect(nextOpening(window, now)).toEqual({ start, end });
      expect(closingAt(window, now)).toBe(isOpen(now) ? end : null);
    }),
    { numRuns: 300, seed: 20261124 },
  );
  expect(walked).toBeGreaterThan(100_000);
});

it('says so where it never opens', () => {
  expect(nextOpening(windowIn('Europe/Madrid', { workingDays: [] }), START)).toBeNull();
  expect(closingAt(windowIn('Europe/Madrid', { workingDays: [] }), START)).toBeNull();
});

it('working time is the sum of its minutes', () => {
  fc.assert(
    fc.property(anyWindow, anyInstant, fc.integer({ min: 0, max: 5000 }), (window, start, minutes) => {
      const end = start + minutes * MINUTE;
      let sum = 0;
      for (let at = start; at < end; at += MINUTE) if (isWorkingTime(window, at)) sum += MINUTE;
      expect(workingTime(window, start, end)).toBe(sum);
    }),
    { numRuns: 150, seed: 20261124 },
  );
});

describe('working time in Asunción', () => {
  const window = windowIn('America/Asuncion', { holidays: ['2026-12-25'] });
  it.each<readonly [from: string, to: string, hours: number, why: string]>([
    ['2026-12-01T09:00', '2026-12-01T17:00', 8, 'a working day is the eight hours before the cut-off'],
    ['2026-12-01T00:00', '2026-12-02T00:00', 8, 'and no more of it'],
    ['2026-12-01T16:00', '2026-12-02T10:00', 2, 'the night does not count'],
    ['2026-12-04T16:30', '2026-12-07T09:30', 1, 'nor does the weekend'],
    ['2026-12-24T16:00', '2026-12-28T10:00', 2, 'nor a holiday'],
    ['2026-12-02T10:00', '2026-12-01T10:00', 0, 'there is none backwards'],
  ])('%s to %s is %d hours: %s', (from, to, hours) => {
    const at = (text: string): number => Date.parse(`${text}:00-03:00`);
    expect(workingTime(window, at(from), at(to))).toBe(hours * HOUR);
  });
});
