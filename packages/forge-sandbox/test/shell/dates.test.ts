import fc from 'fast-check';
import { formatDuration, formatSize } from '../../src/shell/format/amounts';
import {
  formatDay,
  formatInstant,
  inputOfInstant,
  instantOfInput,
  instantOfJira,
  jiraOfInstant,
} from '../../src/shell/format/dates';

const ASUNCION = 'America/Asuncion';

describe('instants', () => {
  test.each([
    ['2026-11-24T16:45:00.000-0300', '2026-11-24T19:45:00.000Z'],
    ['2026-11-24T19:45:00.000+0000', '2026-11-24T19:45:00.000Z'],
    ['2026-11-24T19:45:00.000Z', '2026-11-24T19:45:00.000Z'],
  ])('reads %s as Jira writes it', (text, instant) => {
    expect(instantOfJira(text)?.toISOString()).toBe(instant);
  });

  test('is null for what is no instant', () => {
    expect(instantOfJira('mañana')).toBeNull();
    expect(instantOfJira('')).toBeNull();
  });

  test.each([
    ['es-ES', '24 nov 2026, 16:45'],
    ['en-US', 'Nov 24, 2026, 4:45 PM'],
  ])('is shown in %s in the time zone of the person', (locale, shown) => {
    expect(formatInstant('2026-11-24T19:45:00.000+0000', locale, ASUNCION).replace(/\u202f/g, ' ')).toBe(shown);
  });

  test('shows other text as it came', () => {
    expect(formatInstant('pronto', 'es-ES', ASUNCION)).toBe('pronto');
  });
});

describe('the value of a datetime-local input', () => {
  test('is local to the zone', () => {
    expect(inputOfInstant(new Date('2026-11-24T02:30:00Z'), ASUNCION)).toBe('2026-11-23T23:30');
  });

  test.each(['', '2026-11-24', '24/11/2026 16:45', 'x'])('%j names no instant', (text) => {
    expect(instantOfInput(text, ASUNCION)).toBeNull();
  });

  test.each([ASUNCION, 'Europe/Madrid', 'Asia/Kolkata', 'UTC'])('goes to %s and back', (timeZone) => {
    // Whole minutes, without the hours that a change of the clocks repeats: such an hour is read back as the other one.
    const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const typed = inputOfInstant(instant, timeZone);
        const hour = 3_600_000;
        const isRepeated = [-hour, hour].some((by) => inputOfInstant(new Date(+instant + by), timeZone) === typed);
        fc.pre(!isRepeated);
        expect(instantOfInput(typed, timeZone)).toEqual(instant);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  test('is sent in the form of the contract', () => {
    expect(jiraOfInstant(new Date('2026-11-24T19:45:00Z'))).toBe('2026-11-24T19:45:00.000+0000');
  });
});

describe('days, durations and sizes', () => {
  test.each([
    ['2026-11-24', '24 nov 2026'],
    ['2026-99-99', '2026-99-99'],
    ['x', 'x'],
  ])('day %s', (text, shown) => {
    expect(formatDay(text, 'es-ES')).toBe(shown);
  });

  test.each([
    [0, '0 min', '0m'],
    [1800, '30 min', '30m'],
    [3600, '1 h', '1h'],
    [9000, '2 h 30 min', '2h 30m'],
    [90_000, '25 h', '25h'],
  ])('%d seconds are %s', (seconds, spanish, english) => {
    expect(formatDuration(seconds, 'es')).toBe(spanish);
    expect(formatDuration(seconds, 'en')).toBe(english);
  });

  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [1536, '1,5 KB'],
    [1024 ** 2, '1 MB'],
    [5 * 1024 ** 4, '5120 GB'],
  ])('%d bytes are %s', (bytes, shown) => {
    expect(formatSize(bytes, 'es-ES')).toBe(shown);
  });
});
