import { offsetsAreCurrent, offsetsOf } from '../../src/jira/offsets';

const NOW = new Date('2026-11-24T10:37:11Z');
const later = (years: number): Date => new Date(Date.UTC(2026 + years, 10, 24, 9, 3));

it('finds every change to the minute, whatever minute it looks from', () => {
  const wanted = offsetsOf('Europe/Madrid', new Date('2026-11-24T00:00:00Z'), 12);
  for (const time of ['10:00:00', '10:37:11', '23:59:59.999'])
    expect(offsetsOf('Europe/Madrid', new Date(`2026-11-24T${time}Z`), 12)).toEqual(wanted);
  expect(wanted[1]).toEqual({ since: Date.parse('2027-03-28T01:00:00Z'), minutes: 120 });
});

it('finds a change at half past, of half an hour', () => {
  expect(offsetsOf('Australia/Lord_Howe', NOW, 1)).toEqual([
    { since: 0, minutes: 660 },
    { since: Date.parse('2027-04-03T15:00:00Z'), minutes: 630 },
    { since: Date.parse('2027-10-02T15:30:00Z'), minutes: 660 },
  ]);
});

it('refuses a zone that does not exist', () => {
  expect(() => offsetsOf('America/Nowhere', NOW, 1)).toThrow(RangeError);
});

describe('offsets that were prepared', () => {
  const prepared = { offsets: offsetsOf('Europe/Madrid', NOW, 12) };

  it('are current for as long as two years of them are left', () => {
    expect(offsetsAreCurrent(prepared, 'Europe/Madrid', NOW)).toBe(true);
    expect(offsetsAreCurrent(prepared, 'Europe/Madrid', later(9.0))).toBe(true);
    expect(offsetsAreCurrent(prepared, 'Europe/Madrid', later(11))).toBe(false);
  });

  it('are not when the zone has changed its rules, or is another', () => {
    const moved = prepared.offsets.map((o, index) => (index === 2 ? { ...o, since: o.since + 3_600_000 } : o));
    expect(offsetsAreCurrent({ offsets: moved }, 'Europe/Madrid', NOW)).toBe(false);
    expect(offsetsAreCurrent({ offsets: prepared.offsets.slice(0, 2) }, 'Europe/Madrid', NOW)).toBe(false);
    expect(offsetsAreCurrent(prepared, 'America/Asuncion', NOW)).toBe(false);
  });

  it('are current in a zone that does not change', () => {
    expect(offsetsAreCurrent({ offsets: offsetsOf('Asia/Kolkata', NOW, 12) }, 'Asia/Kolkata', later(11))).toBe(true);
  });
});
