import fc from 'fast-check';
import { WORDS } from '../../../src/procedure/languages';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { namedSettingFault } from '../../../src/procedure/settings/describe';
import { readSettingsFile, writeSettingsFile, type RoleMembers } from '../../../src/procedure/settings/file';
import { GOOD_SETTINGS } from './generatedSettings';

const MEMBERS: RoleMembers = { support: { users: ['557058:f1'], groupIds: ['g-1'] } };

it('an exported file is imported unchanged', () => {
  fc.assert(
    fc.property(GOOD_SETTINGS, fc.constantFrom(undefined, MEMBERS), (settings, members) => {
      const text = writeSettingsFile(settings, members);
      expect(readSettingsFile(text)).toEqual({ ok: true, settings, members: members ?? null });
      expect(writeSettingsFile(settings, members)).toBe(text);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

const file = (change: object): string => JSON.stringify({ ...parsed(), ...change });
const parsed = (): object => JSON.parse(writeSettingsFile(DEFAULT_SETTINGS)) as object;

it.each<[string, string, readonly string[]]>([
  ['an empty file', '', ['El conjunto de los ajustes: El archivo no es JSON válido: Unexpected end of JSON input']],
  [
    'a file that is too large',
    `{"a":"${'ñ'.repeat(50_000)}"}`,
    ['El conjunto de los ajustes: El archivo supera los 100000 bytes: no es un archivo de ajustes.'],
  ],
  [
    'another JSON',
    '[1]',
    [
      'format: No es un archivo de ajustes de esta aplicación: se espera el formato «procedimiento-soporte/settings» y es –.',
    ],
  ],
  [
    'a later version',
    file({ version: 2 }),
    ['version: El archivo es de la versión 2 y la aplicación lee la versión 1.'],
  ],
  [
    'keys that are not known, and settings that are wrong',
    file({ notes: '', settings: { ...DEFAULT_SETTINGS, umbral: 5, cutOff: '17h', effortThresholdHours: 0 } }),
    [
      'Límite de esfuerzo: Ingrese un número mayor que 0 y no mayor que 1000.',
      'Hora límite para Producción: «17h» no es una hora: escríbala como HH:MM, por ejemplo 17:00.',
      'umbral: No es un dato conocido: quítelo o corrija su nombre.',
      'notes: No es un dato conocido: quítelo o corrija su nombre.',
    ],
  ],
  [
    'roles that the procedure does not know',
    file({ members: { boss: { users: [], groupIds: [] }, support: { users: 'ana' } } }),
    [
      'Personas: Debe ser una lista.',
      'Grupos: Falta completarlo.',
      'boss: No es un dato conocido: quítelo o corrija su nombre.',
    ],
  ],
  ['no settings', file({ settings: undefined }), ['Ajustes: Falta completarlo.']],
])('%s is refused with a reason', (_what, text, sentences) => {
  const reading = readSettingsFile(text);
  expect(reading.ok ? [] : reading.faults.map((fault) => namedSettingFault(fault, WORDS.es))).toEqual(sentences);
});
