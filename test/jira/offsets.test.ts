import { offsetsOf } from '../../src/jira/offsets';

const NOW = new Date('2026-11-24T10:37:11Z');

it('finds every change to the minute, from any starting minute', () => {
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
