import { WORDS } from '../../../src/procedure/languages';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';
import { describeChanges } from '../../../src/procedure/settings/changes';
import { FORMATS, type Constraint } from '../../../src/procedure/settings/constraint';
import { SETTINGS_CONSTRAINT } from '../../../src/procedure/settings/constraints';
import { settingLabel } from '../../../src/procedure/settings/describe';

const changes = (change: Partial<Settings>, locale: 'es' | 'en' = 'es') =>
  describeChanges(
    DEFAULT_SETTINGS,
    { ...DEFAULT_SETTINGS, ...change },
    WORDS[locale],
    `${locale}-${locale === 'es' ? 'ES' : 'US'}`,
  ).map(({ label, from, to }) => [label, from, to]);

it.each<[string, Partial<Settings>, readonly string[]]>([
  ['hours', { effortThresholdHours: 6.5 }, ['Límite de esfuerzo', '4 horas', '6,5 horas']],
  ['one hour', { effortThresholdHours: 1 }, ['Límite de esfuerzo', '4 horas', '1 hora']],
  [
    'one working hour',
    { stalledHours: 1 },
    ['Recordatorio de solicitudes detenidas', '16 horas hábiles', '1 hora hábil'],
  ],
  ['the language', { language: 'en' }, ['Idioma de lo instalado', 'Español', 'Inglés']],
  ['a time', { cutOff: '16:30' }, ['Hora límite para Producción', '17:00', '16:30']],
  ['days', { workingDays: [1, 6] }, ['Días hábiles', 'lunes, martes, miércoles, jueves y viernes', 'lunes y sábado']],
  [
    'dates',
    { holidays: ['2026-05-01', '2026-08-15'] },
    ['Feriados', '0 fechas', '2 fechas (se agrega: 1 may 2026 y 15 ago 2026)'],
  ],
  [
    'extensions',
    { scriptExtensions: ['sql', 'rb'] },
    [
      'Archivos que cuentan como script',
      '20 extensiones',
      '2 extensiones (se agrega: .rb; se quita: .ddl, .dml, .pls, .plsql, .pks, .pkb y 13 más)',
    ],
  ],
  ['a text', { premises: 'Primero lo legal.' }, ['Premisas para priorizar', '(vacío)', 'Primero lo legal.']],
  [
    'data of the document',
    { document: { ...DEFAULT_SETTINGS.document, creationDate: '2026-01-09' } },
    ['Fecha de creación', '(vacío)', '9 ene 2026'],
  ],
])('%s', (_what, change, expected) => {
  expect(changes(change)).toEqual([expected]);
});

it('a change at the end of a long text is shown where it begins', () => {
  const long = 'palabra '.repeat(100);
  const before = { ...DEFAULT_SETTINGS, premises: `${long}uno` };
  const after = { ...DEFAULT_SETTINGS, premises: `${long}dos` };
  const [change] = describeChanges(before, after, WORDS.es, 'es-ES');
  expect(change?.from.endsWith('uno')).toBe(true);
  expect(change?.to.endsWith('dos')).toBe(true);
  expect(change?.to.length).toBeLessThan(60);
});

it('in English', () => {
  expect(changes({ reminderMinutes: 30, stalledHours: 1000 }, 'en')).toEqual([
    ['Reminder of stalled requests', '16 working hours', '1,000 working hours'],
    ['Reminder before the cut-off', '60 minutes', '30 minutes'],
  ]);
});

it('nothing changes where nothing differs', () => {
  expect(changes({})).toEqual([]);
  expect(changes({ holidays: [...DEFAULT_SETTINGS.holidays] })).toEqual([]);
});

/** The paths of all settings. */
function leaves(constraint: Constraint, path = ''): readonly string[] {
  if (constraint.kind !== 'group') return [path];
  return Object.entries(constraint.members).flatMap(([key, one]) => leaves(one, path === '' ? key : `${path}.${key}`));
}

it('every setting is compared, and has a name of its own', () => {
  const other: Settings = {
    language: 'en',
    effortThresholdHours: 5,
    cutOff: '16:00',
    timeZone: 'UTC',
    workingDays: [1],
    holidays: ['2026-01-01'],
    descriptionMinimum: 1,
    noteMinimum: 1,
    scriptExtensions: ['sql'],
    premises: 'x',
    stalledHours: 1,
    reminderMinutes: 0,
    document: { creationDate: '2026-01-01', updateDate: '2026-01-01', author: 'x', summary: 'x' },
  };
  const paths = leaves(SETTINGS_CONSTRAINT);
  const told = describeChanges(DEFAULT_SETTINGS, other, WORDS.es, 'es-ES').map(({ path }) => path);
  expect(told).toEqual(paths);
  const names = paths.map((path) => settingLabel(path, WORDS.es));
  expect(new Set(names).size).toBe(paths.length);
  expect(names.filter((name) => paths.some((path) => path.endsWith(name)))).toEqual([]);
});

it('every way to write a text has its sentence', () => {
  for (const words of [WORDS.es, WORDS.en])
    expect(Object.keys(words.settings.faults.form).sort()).toEqual(Object.keys(FORMATS).sort());
});
