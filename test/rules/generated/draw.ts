import fc from 'fast-check';
import type { Json } from '../../../sandbox/jira/site/json';
import type { SiteIds } from '../../../src/jira/site';
import { CUSTOM_FIELD_KEYS, FIELDS, optionsOf, type CustomFieldKey } from '../../../src/procedure/fields';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import { typedDocument } from '../../jira/document/arbitrary';
import { START, document, restInstant } from './values';

const TEXTS = [
  '',
  '    ',
  '\u200b\u2800\u00a0',
  `a${' '.repeat(40)}b`,
  'corto',
  'veinte caracteres ya',
  'diez letras',
  '\u034f\ufe0f\u180b\u{e0020}\u0085'.repeat(9),
  '😀👍🏽👨‍👩‍👧'.repeat(9),
  '... — ...'.repeat(9),
  'https://example.org/una/ruta/larga 2026-01-20',
  'ver https://example.org\u00a0y nada más que eso',
  'שלום, مرحبا, 漢字, 각각',
  '\ud83dx\udc00'.repeat(9),
  'Un texto que alcanza de sobra para cualquier mínimo.',
];
/** Mostly such as pass, or a rule that asks for several things at once would never be seen to pass. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('Un texto que alcanza de sobra para cualquier mínimo.') },
  fc.constantFrom(...TEXTS),
);
/** What people write in the editor: mostly text, and now and then anything that it can hold. */
const rich: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: text.map(document) },
  typedDocument.map((typed) => typed.document),
);
const NUMBERS = [0, -1, 0.25, 3.99, 4, 4.01, 40];
const FILES = [
  'a.sql',
  'B.SQL',
  'carga.tar.zip',
  'foto.png',
  'acta.PDF ',
  'leame',
  'sql',
  'pdf',
  'png.',
  'rebote $1 {x}.sh',
  'malo.sql ',
  'malo.SQL.',
  'malo.txt',
  'a\nb.sql',
  'malo.ｓｑｌ',
  'cero.sql\u200b',
];

/** What is written into the property: what the app would write, as good as that, or anything at all. */
const PROPERTIES = [
  'right',
  'right',
  'right',
  'oneLess',
  'oneMore',
  'otherSize',
  'otherName',
  'otherRound',
  'forged',
  'none',
] as const;
type Written = (typeof PROPERTIES)[number];
const JUNK: readonly Json[] = [
  null,
  true,
  5,
  'x',
  [],
  {},
  { round: 7, ids: 'x', sizes: {}, approval: [] },
  { round: null, ids: [null, 3, 'x', [], {}, '1000'], filenames: [1], approval: 'x' },
  { ids: {}, approval: { change: null } },
];

const STATUS_KEYS = Object.keys(STATUSES) as StatusKey[];
/** The statuses that the rules about scripts look at, more often than the others. */
const TELLING: readonly StatusKey[] = [
  'inSupport',
  'preparingScript',
  'verifyingScript',
  'requestingAuthorisation',
  'toAuthorise',
];

const status = fc.oneof(fc.constantFrom(...STATUS_KEYS), fc.constantFrom(...TELLING));

/** What was drawn for a ticket, before it is one. */
export interface Drawn {
  readonly me: string;
  readonly hours: number;
  readonly minutes: number;
  /** A document; `null` where no comment is written. */
  readonly note: Json;
  readonly added: string | null;
  readonly retested: boolean;
  readonly regranted: boolean;
  readonly written: Written;
  readonly junk: Json;
  readonly summary: string;
  readonly description: Json;
  readonly resolution: string | null;
  readonly assignee: string | null;
  readonly custom: Readonly<Record<CustomFieldKey, Json>>;
  readonly comments: readonly Json[];
  readonly events: readonly (
    | { readonly kind: 'move'; readonly from: StatusKey; readonly to: StatusKey; readonly by: string }
    | { readonly kind: 'attach'; readonly file: string; readonly by: string }
    | { readonly kind: 'remove'; readonly which: number; readonly by: string }
    | { readonly kind: 'edit' | 'ask' | 'grant' | 'test'; readonly by: string }
    | { readonly kind: 'assign'; readonly from: string | null; readonly to: string | null; readonly by: string }
  )[];
}

/** @param people ids of the accounts that may have done something */
export function drawnFrom(ids: SiteIds, people: readonly string[], resolutionId: string): fc.Arbitrary<Drawn> {
  const person = fc.constantFrom(...people);
  const event = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), from: status, to: status, by: person }),
    fc.record({ kind: fc.constant('attach' as const), file: fc.constantFrom(...FILES), by: person }),
    fc.record({ kind: fc.constant('remove' as const), which: fc.nat(5), by: person }),
    fc.record({ kind: fc.constant('edit' as const), by: person }),
    fc.record({ kind: fc.constant('assign' as const), from: fc.option(person), to: fc.option(person), by: person }),
    fc.record({ kind: fc.constantFrom('ask' as const, 'grant' as const, 'test' as const), by: person }),
    // Being sent to verification, and approved, which two random statuses would hardly ever be.
    fc.record({
      kind: fc.constant('move' as const),
      from: fc.constant('preparingScript' as const),
      to: fc.constant('verifyingScript' as const),
      by: person,
    }),
    fc.record({
      kind: fc.constant('move' as const),
      from: fc.constant('verifyingScript' as const),
      to: fc.constant('requestingAuthorisation' as const),
      by: person,
    }),
  );
  return fc.record({
    summary: text,
    description: fc.option(rich),
    resolution: fc.option(fc.constant(resolutionId)),
    assignee: fc.option(person),
    custom: fc.record(
      Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, valueOf(key, ids)])) as Record<
        CustomFieldKey,
        fc.Arbitrary<Json>
      >,
    ),
    comments: fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TEXTS).map(document) }, rich), {
      maxLength: 14,
    }),
    events: fc.array(event, { maxLength: 18 }),
    me: person,
    // After all that has happened.
    hours: fc.integer({ min: 1, max: 24 * 14 }),
    minutes: fc.constantFrom(0, 0, 1, 59),
    note: fc.option(rich),
    added: fc.option(fc.constantFrom(...FILES), { freq: 3 }),
    retested: fc.boolean(),
    regranted: fc.boolean(),
    written: fc.constantFrom(...PROPERTIES),
    junk: fc.constantFrom(...JUNK),
  });
}

function valueOf(key: CustomFieldKey, ids: SiteIds): fc.Arbitrary<Json> {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = ids.options;
  const optionIds = optionsOf(key).map((option) => options[key]?.[option] ?? '');
  const unset = fc.constant<Json>(null);
  switch (FIELDS[key].kind) {
    case 'text':
      return fc.oneof(unset, { weight: 2, arbitrary: rich });
    case 'number':
      return fc.oneof(unset, fc.constantFrom<Json>(...NUMBERS));
    case 'dateTime':
      return fc.oneof(
        unset,
        fc.integer({ min: 0, max: 24 * 14 }).map((hours) => restInstant(START + hours * 3_600_000)),
      );
    case 'option':
      return fc.oneof(unset, { weight: 4, arbitrary: fc.constantFrom<Json>(...optionIds) });
    case 'options':
      return fc.oneof(unset, { weight: 3, arbitrary: fc.subarray(optionIds, { minLength: 1 }) });
  }
}
