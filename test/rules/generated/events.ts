import fc from 'fast-check';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../../src/procedure/fields';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import { filename } from './names';

/** Fields whose author the history shows. */
export type WrittenField = CustomFieldKey | 'summary' | 'description';

/** An event of a ticket that is in its history. People are account ids. */
export type Event =
  | {
      readonly kind: 'move';
      readonly from: StatusKey;
      readonly to: StatusKey;
      readonly by: string;
      /** Fields written on the transition's screen. */
      readonly writes: readonly WrittenField[];
      readonly files: readonly string[];
    }
  | { readonly kind: 'attach'; readonly files: readonly string[]; readonly by: string }
  | { readonly kind: 'remove'; readonly which: number; readonly by: string }
  /** On a screen of a looped transition, or on a manipulated edit screen. */
  | { readonly kind: 'write'; readonly fields: readonly WrittenField[]; readonly by: string }
  | { readonly kind: 'assign'; readonly from: string | null; readonly to: string | null; readonly by: string };

const STATUS_KEYS = Object.keys(STATUSES) as StatusKey[];
/** The statuses that matter to the rules about scripts. They are drawn more often than the others. */
const TELLING: readonly StatusKey[] = [
  'inSupport',
  'preparingScript',
  'verifyingScript',
  'requestingAuthorisation',
  'toAuthorise',
];
const status = fc.oneof(fc.constantFrom(...STATUS_KEYS), fc.constantFrom(...TELLING));

export const WRITTEN_FIELDS: readonly WrittenField[] = [...CUSTOM_FIELD_KEYS, 'summary', 'description'];
const written = fc.oneof(
  fc.constantFrom<WrittenField>('exceptionReason', 'exceptionValidUntil', 'testResult', 'summary'),
  fc.constantFrom(...WRITTEN_FIELDS),
);

/** Events in any order, possible or not, by any person. */
export function anyEvents(people: readonly string[]): fc.Arbitrary<readonly Event[]> {
  const by = fc.constantFrom(...people);
  const move = (from: fc.Arbitrary<StatusKey>, to: fc.Arbitrary<StatusKey>): fc.Arbitrary<Event> =>
    fc.record({
      kind: fc.constant('move' as const),
      from,
      to,
      by,
      writes: fc.oneof(fc.constant([]), fc.array(written, { maxLength: 3 })),
      files: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(filename, { maxLength: 2 })),
    });
  const between = (from: StatusKey, to: StatusKey): fc.Arbitrary<Event> => move(fc.constant(from), fc.constant(to));
  return fc.array(
    fc.oneof(
      move(status, status),
      fc.record({ kind: fc.constant('attach' as const), files: fc.tuple(filename), by }),
      fc.record({ kind: fc.constant('remove' as const), which: fc.nat(5), by }),
      fc.record({ kind: fc.constant('write' as const), fields: fc.tuple(written), by }),
      fc.record({ kind: fc.constant('assign' as const), from: fc.option(by), to: fc.option(by), by }),
      // Sending to verification and approving, which two random statuses would rarely give.
      between('preparingScript', 'verifyingScript'),
      between('verifyingScript', 'requestingAuthorisation'),
      // Ways back that require something.
      between('toPrioritise', 'incomplete'),
      between('toAuthorise', 'requestingAuthorisation'),
    ),
    { maxLength: 18 },
  );
}

/** The same events, followed by a way back that requires something. */
export function endingWithAWayBack(people: readonly string[]): fc.Arbitrary<readonly Event[]> {
  const back = fc.record({
    by: fc.constantFrom(...people),
    way: fc.constantFrom<readonly [StatusKey, StatusKey]>(
      ['toPrioritise', 'incomplete'],
      ['toAuthorise', 'requestingAuthorisation'],
    ),
  });
  return fc.tuple(anyEvents(people), back).map(
    ([
      events,
      {
        by,
        way: [from, to],
      },
    ]) => [...events, { kind: 'move', from, to, by, writes: [], files: [] }],
  );
}
