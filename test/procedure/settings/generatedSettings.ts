import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';

const prose = (maxLength: number) =>
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\t', '"', 'ñ'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
      fc.constant('😀'),
    ),
    maxLength,
  });

const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

const two = (value: number): string => String(value).padStart(2, '0');

/** Valid settings. */
export const GOOD_SETTINGS: fc.Arbitrary<Settings> = fc.record({
  language: fc.constantFrom('es' as const, 'en' as const),
  effortThresholdHours: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
  cutOff: fc.integer({ min: 1, max: 1439 }).map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`),
  timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'America/Buenos_Aires', 'UTC'),
  workingDays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  holidays: fc.uniqueArray(date, { maxLength: 20 }).map((dates) => dates.toSorted()),
  descriptionMinimum: fc.integer({ min: 1, max: 2000 }),
  noteMinimum: fc.integer({ min: 1, max: 2000 }),
  scriptExtensions: fc.uniqueArray(fc.stringMatching(/^x[a-z0-9]{0,11}$/), { minLength: 1, maxLength: 60 }),
  premises: prose(200),
  stalledHours: fc.integer({ min: 1, max: 2000 }),
  reminderMinutes: fc.integer({ min: 0, max: 600 }),
  document: fc.record({
    creationDate: fc.oneof(fc.constant(''), date),
    updateDate: fc.oneof(fc.constant(''), date),
    author: fc.string({ unit: 'grapheme-ascii', maxLength: 100 }),
    summary: prose(200),
  }),
});

/** Values at and beyond the limits of any setting. */
const STRANGE = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    0,
    -1,
    0.005,
    0.01,
    4.35,
    6,
    7,
    600,
    601,
    1000,
    1000.01,
    2000,
    2001,
    '00:00',
    '23:59',
    '24:00',
  ),
  fc.constantFrom<unknown>(
    '2026-02-29',
    '2028-02-29',
    '2026-13-01',
    'America/Asuncion',
    '+03:00',
    'a\r\nb',
    '\u0085',
    'a'.repeat(256),
    'es',
    'fr',
  ),
  fc.constantFrom<unknown>('😀'.repeat(4000), '😀'.repeat(4001), 'x'.repeat(4001)),
  fc.constantFrom<unknown>(
    [],
    {},
    [0, 0],
    ['sql', 'png'],
    ['sql', 'sql'],
    ['SQL'],
    ['2026-02-30'],
    ['2026-05-01', '2026-05-01'],
    [[]],
    [1, 1.5],
  ),
  fc.constant(Array.from({ length: 61 }, (_, index) => `e${index}`)),
  fc.constant(Array.from({ length: 401 }, (_, index) => new Date(Date.UTC(2026, 0, index)).toISOString().slice(0, 10))),
  fc.jsonValue({ maxDepth: 2 }),
);

const KEYS = Object.keys(DEFAULT_SETTINGS);
const DOCUMENT_KEYS = Object.keys(DEFAULT_SETTINGS.document);

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 7 }, { arbitrary, weight: 1 });

/** Good settings with a few members replaced, left out or added. */
export const SETTINGS_LIKE: fc.Arbitrary<unknown> = fc
  .tuple(
    GOOD_SETTINGS,
    fc.dictionary(fc.constantFrom(...KEYS, 'other', 'toString'), STRANGE, { maxKeys: 2 }),
    fc.dictionary(fc.constantFrom(...DOCUMENT_KEYS, 'pages'), STRANGE, { maxKeys: 1 }),
    seldom(fc.constantFrom(...KEYS)),
    seldom(fc.constantFrom('America/Luque', 'Luque', 'Asia/Kolkata')),
  )
  .map(([good, replaced, inDocument, leftOut, timeZone]) => {
    const document = { ...good.document, ...inDocument };
    const mixed = { ...good, document, ...(timeZone === null ? {} : { timeZone }), ...replaced };
    return leftOut === null ? mixed : Object.fromEntries(Object.entries(mixed).filter(([key]) => key !== leftOut));
  });
