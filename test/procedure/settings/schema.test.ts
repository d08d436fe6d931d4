import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { readSettingsFile, settingsFileSchema, writeSettingsFile } from '../../../src/procedure/settings/file';
import { SETTINGS_LIKE } from './generatedSettings';

const SEED = 20261124;
const RUNS = 4000;

/** Faults that no JSON schema can express: the existence of a time zone, and the total size. */
const BEYOND_SCHEMA = new Set(['unknownTimeZone', 'total']);

// Decimals in the usual sense: 4.35 is a multiple of 0.01.
const ajv = new Ajv2020({ allErrors: true, multipleOfPrecision: 9 });
ajv.addFormat('date', (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
});
const validate = ajv.compile(settingsFileSchema());

/** Values around the settings, mostly valid. */
const mostly = (right: unknown, ...others: readonly unknown[]) =>
  fc.oneof({ arbitrary: fc.constant(right), weight: 12 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const FILES = fc
  .tuple(
    SETTINGS_LIKE,
    mostly('./x.json', undefined, 4, 'a\nb'),
    mostly('procedimiento-soporte/settings', 'other', undefined),
    mostly(1, 2, '1'),
    mostly(
      undefined,
      {},
      { support: { users: ['1'], groupIds: [] } },
      { support: { users: ['1'] } },
      { requester: {} },
    ),
  )
  .map(([settings, $schema, format, version, roles]) =>
    JSON.stringify({ $schema, format, version, settings, members: roles }),
  );

it(`schema and check agree on ${RUNS} documents`, () => {
  const seen = { both: 0, neither: 0, beyond: 0 };
  fc.assert(
    fc.property(FILES, (text) => {
      const reading = readSettingsFile(text);
      const beyond = !reading.ok && reading.faults.every(({ code }) => BEYOND_SCHEMA.has(code));
      const isValid = validate(JSON.parse(text));
      seen[beyond ? 'beyond' : reading.ok ? 'both' : 'neither'] += 1;
      expect({ isValid, errors: isValid ? [] : validate.errors }).toMatchObject({ isValid: reading.ok || beyond });
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Documents of one kind only would make the comparison worthless.
  expect(Object.values(seen).every((count) => count > 30)).toBe(true);
  expect(Math.min(seen.both, seen.neither)).toBeGreaterThan(400);
});

it('the schema tells an editor what every setting is', () => {
  const { properties } = settingsFileSchema() as { properties: { settings: { properties: object } } };
  expect(Object.keys(properties.settings.properties)).toEqual(Object.keys(DEFAULT_SETTINGS));
});

it('the schema takes an exported file', () => {
  expect(validate(JSON.parse(writeSettingsFile(DEFAULT_SETTINGS)))).toBe(true);
});
