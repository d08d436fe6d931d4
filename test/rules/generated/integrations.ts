import fc from 'fast-check';
import type { ChangelogItem } from 'forge-sandbox/jira';
import { Random } from '../../walks/random';

/** Amount of history that other apps have written into a ticket. */
export interface Busy {
  /** Entries, at most 2,500. */
  readonly count: number;
  /** Most changes in an entry; each entry has at least one. */
  readonly changes: number;
  /** Most places between the procedure's own events. */
  readonly blocks: number;
  readonly seed: number;
}

/** None on most tickets, and some of each size. */
export const busy: fc.Arbitrary<Busy> = fc.record({
  count: fc.oneof(
    { weight: 58, arbitrary: fc.constant(0) },
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 14, arbitrary: fc.integer({ min: 31, max: 200 }) },
    { weight: 5, arbitrary: fc.integer({ min: 201, max: 800 }) },
    { weight: 3, arbitrary: fc.integer({ min: 801, max: 2500 }) },
  ),
  changes: fc.integer({ min: 1, max: 6 }),
  blocks: fc.constantFrom(1, 1, 2, 5),
  seed: fc.nat(),
});

const item = (field: string, fieldId: string, fieldtype: ChangelogItem['fieldtype'] = 'jira'): ChangelogItem => ({
  field,
  fieldId,
  fieldtype,
  from: null,
  to: null,
  fromString: 'antes',
  toString: 'después',
});

/** Changes that integrations make all day. Except for the summary, they do not concern the procedure. */
const CHANGES: readonly ChangelogItem[] = [
  item('labels', 'labels'),
  item('summary', 'summary'),
  item('Puntos', 'customfield_77001', 'custom'),
  item('SLA restante', 'customfield_77002', 'custom'),
  item('Sprint', 'customfield_77003', 'custom'),
  item('Rank', 'customfield_77004', 'custom'),
  item('Link', 'issuelinks'),
  item('RemoteIssueLink', 'RemoteIssueLink'),
  item('timeestimate', 'timeestimate'),
  item('duedate', 'duedate'),
  item('Component', 'components'),
];

/** Lists of one to six changes, shared by all entries of all tickets. */
const LISTS: readonly (readonly ChangelogItem[])[] = Array.from({ length: 66 }, (_, index) =>
  Array.from(
    { length: 1 + (index % 6) },
    (_unused, at) => CHANGES[(index + at * 5) % CHANGES.length] ?? item('x', 'x'),
  ),
);

/** The changes of each entry of a block. */
export function* entriesOf(count: number, changes: number, random: Random): Generator<readonly ChangelogItem[]> {
  for (let n = 0; n < count; n += 1) {
    const size = 1 + random.below(changes);
    yield LISTS[size - 1 + 6 * random.below(11)] ?? [];
  }
}

/** Number of entries before each of the events, and after the last one. */
export function blocksOf({ count, blocks, seed }: Busy, events: number): readonly number[] {
  const random = new Random(seed);
  const sizes = Array.from({ length: events + 1 }, () => 0);
  let left = count;
  for (let n = 1; n <= blocks; n += 1) {
    const size = n === blocks ? left : random.below(left + 1);
    const at = random.below(events + 1);
    sizes[at] = (sizes[at] ?? 0) + size;
    left -= size;
  }
  return sizes;
}
