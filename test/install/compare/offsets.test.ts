import { sameOffsets } from '../../../src/install/compare/normal/offsets';
import { offsetsOf } from '../../../src/jira/offsets';
import type { Json } from '../../../src/jira/json';

const table = (timeZone: string, from: string): Json =>
  offsetsOf(timeZone, new Date(from), 12).map(({ since, minutes }) => ({ since, minutes }));

const at = (moment: string): number => Date.parse(moment);

const MADE = '2026-01-15T00:00:00Z';
const made = table('America/Santiago', MADE);

it.each([
  ['the same table', made, '2026-01-15T00:00:00Z', true],
  [
    'a table made three years later still agrees',
    table('America/Santiago', '2029-01-15T00:00:00Z'),
    '2029-01-15T00:00:00Z',
    true,
  ],
  ['it has nearly run out', table('America/Santiago', '2036-11-15T00:00:00Z'), '2036-11-15T00:00:00Z', false],
  ['it has run out', table('America/Santiago', '2040-01-15T00:00:00Z'), '2040-01-15T00:00:00Z', false],
  ['another zone', table('America/Asuncion', '2026-01-15T00:00:00Z'), '2026-01-15T00:00:00Z', false],
  ['another zone, some time later', table('Europe/Madrid', '2027-01-15T00:00:00Z'), '2027-01-15T00:00:00Z', false],
])('%s', (_, wanted, now, same) => {
  expect(sameOffsets(wanted, made, at(now))).toBe(same);
});

it('one hour that was slipped into the present or the future is noticed', () => {
  const now = at('2027-06-01T00:00:00Z');
  const wanted = table('America/Santiago', '2027-06-01T00:00:00Z');
  const slipped = (since: number): Json =>
    [...(made as readonly { readonly since: number }[]), { since, minutes: -600 }].sort((a, b) => a.since - b.since);
  expect(sameOffsets(wanted, made, now)).toBe(true);
  expect(sameOffsets(wanted, slipped(now - 3_600_000), now)).toBe(false);
  expect(sameOffsets(wanted, slipped(now + 3_600_000), now)).toBe(false);
  // A past offset has no effect any more: a correct change follows it.
  expect(sameOffsets(wanted, slipped(at('2026-02-01T00:00:00Z')), now)).toBe(true);
});

it('without the present only the very same table will do', () => {
  expect(sameOffsets(table('America/Santiago', '2029-01-15T00:00:00Z'), made, null)).toBe(false);
  expect(sameOffsets(made, made, null)).toBe(true);
});

it.each([
  undefined,
  null,
  'table',
  [{ since: 'x', minutes: 1 }],
  [
    { since: 5, minutes: 1 },
    { since: 0, minutes: 1 },
  ],
] as const)('an invalid table differs: %j', (broken) => {
  expect(sameOffsets(made, broken, at(MADE))).toBe(false);
});
