import { checkSettings, completedSettings } from '../../../src/procedure/settings/check';
import { SETTINGS_TOTAL } from '../../../src/procedure/settings/constraints';
import { settingOf } from '../../../src/procedure/settings/fault';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';

/** The faults of the default settings after replacing some of them. */
function faultsOf(change: object): readonly object[] {
  const checked = checkSettings({ ...DEFAULT_SETTINGS, ...change });
  return checked.ok ? [] : checked.faults;
}

const days = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));

it('the defaults are what the document says, and in order', () => {
  expect(checkSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, settings: DEFAULT_SETTINGS });
});

const { document } = DEFAULT_SETTINGS;

it.each<[string, object, readonly object[]]>([
  ['a language nobody translated', { language: 'pt' }, [{ code: 'choice', path: 'language', choices: 'es, en' }]],
  ['no threshold', { effortThresholdHours: undefined }, [{ code: 'missing', path: 'effortThresholdHours' }]],
  [
    'a threshold of nothing',
    { effortThresholdHours: 0 },
    [{ code: 'above', path: 'effortThresholdHours', minimum: 0, maximum: 1000 }],
  ],
  [
    'a threshold that is too high and too fine',
    { effortThresholdHours: 1000.125 },
    [
      { code: 'above', path: 'effortThresholdHours', minimum: 0, maximum: 1000 },
      { code: 'decimals', path: 'effortThresholdHours', decimals: 2 },
    ],
  ],
  ['a threshold in words', { effortThresholdHours: '4' }, [{ code: 'notNumber', path: 'effortThresholdHours' }]],
  ['no number at all', { effortThresholdHours: NaN }, [{ code: 'notNumber', path: 'effortThresholdHours' }]],
  ['a cut-off of one digit', { cutOff: '9:00' }, [{ code: 'form', path: 'cutOff', format: 'time', found: '9:00' }]],
  ['a cut-off after midnight', { cutOff: '24:00' }, [{ code: 'form', path: 'cutOff', format: 'time', found: '24:00' }]],
  ['a cut-off that never comes', { cutOff: '00:00' }, [{ code: 'neverOpen', path: 'cutOff', found: '00:00' }]],
  [
    'a place that is no time zone',
    { timeZone: 'America/Luque' },
    [{ code: 'unknownTimeZone', path: 'timeZone', found: 'America/Luque' }],
  ],
  ['an offset', { timeZone: '-03:00' }, [{ code: 'form', path: 'timeZone', format: 'timeZone', found: '-03:00' }]],
  ['an empty time zone', { timeZone: '' }, [{ code: 'missing', path: 'timeZone' }]],
  ['no working day', { workingDays: [] }, [{ code: 'empty', path: 'workingDays' }]],
  [
    'days that are none, and one twice',
    { workingDays: [1, 7, 1, 1.5] },
    [
      { code: 'between', path: 'workingDays.1', minimum: 0, maximum: 6 },
      { code: 'repeated', path: 'workingDays.2', found: '1' },
      { code: 'notWhole', path: 'workingDays.3' },
    ],
  ],
  [
    'holidays that no calendar has',
    { holidays: ['2026-02-30', '2026-5-1', '0026-05-01', '2026-05-01', '2026-05-01', 7] },
    [
      { code: 'noSuchDate', path: 'holidays.0', found: '2026-02-30' },
      { code: 'form', path: 'holidays.1', format: 'date', found: '2026-5-1' },
      { code: 'form', path: 'holidays.2', format: 'date', found: '0026-05-01' },
      { code: 'repeated', path: 'holidays.4', found: '2026-05-01' },
      { code: 'notText', path: 'holidays.5' },
    ],
  ],
  ['too many holidays', { holidays: days(401) }, [{ code: 'tooMany', path: 'holidays', maximum: 400, found: 401 }]],
  ['holidays in one text', { holidays: '2026-05-01' }, [{ code: 'notList', path: 'holidays' }]],
  [
    'minimum lengths of nothing and too much',
    { descriptionMinimum: 0, noteMinimum: 2001 },
    [
      { code: 'between', path: 'descriptionMinimum', minimum: 1, maximum: 2000 },
      { code: 'between', path: 'noteMinimum', minimum: 1, maximum: 2000 },
    ],
  ],
  [
    'extensions that are none',
    { scriptExtensions: ['.sql', 'SQL', 'png', 'sql', 'sql', '', 'abcdefghijklm'] },
    [
      { code: 'form', path: 'scriptExtensions.0', format: 'extension', found: '.sql' },
      { code: 'form', path: 'scriptExtensions.1', format: 'extension', found: 'SQL' },
      { code: 'picture', path: 'scriptExtensions.2', found: 'png' },
      { code: 'repeated', path: 'scriptExtensions.4', found: 'sql' },
      { code: 'missing', path: 'scriptExtensions.5' },
      { code: 'tooLong', path: 'scriptExtensions.6', maximum: 12, found: 13 },
    ],
  ],
  ['no extension', { scriptExtensions: [] }, [{ code: 'empty', path: 'scriptExtensions' }]],
  [
    'premises that go on',
    { premises: 'a'.repeat(4001) },
    [{ code: 'tooLong', path: 'premises', maximum: 4000, found: 4001 }],
  ],
  [
    'a bell in the premises',
    { premises: 'a\u0007' },
    [{ code: 'form', path: 'premises', format: 'prose', found: 'a\u0007' }],
  ],
  ['half a character', { premises: '\ud83d' }, [{ code: 'form', path: 'premises', format: 'prose', found: '\ud83d' }]],
  [
    'reminders out of range',
    { stalledHours: 0, reminderMinutes: -1 },
    [
      { code: 'between', path: 'stalledHours', minimum: 1, maximum: 2000 },
      { code: 'between', path: 'reminderMinutes', minimum: 0, maximum: 600 },
    ],
  ],
  ['no document', { document: null }, [{ code: 'notGroup', path: 'document' }]],
  [
    'a document of strange data',
    { document: { ...document, creationDate: 'ayer', author: 'A\nB', summary: 5, pages: 3 } },
    [
      { code: 'form', path: 'document.creationDate', format: 'date', found: 'ayer' },
      { code: 'form', path: 'document.author', format: 'line', found: 'A\nB' },
      { code: 'notText', path: 'document.summary' },
      { code: 'unknown', path: 'document.pages' },
    ],
  ],
  [
    'a setting that is none',
    { umbral: 4, ['__proto__x']: 1 },
    [
      { code: 'unknown', path: 'umbral' },
      { code: 'unknown', path: '__proto__x' },
    ],
  ],
])('%s', (_what, change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

it.each([null, 'settings', 4, []])('%p is no settings', (value) => {
  expect(checkSettings(value)).toEqual({ ok: false, faults: [{ code: 'notGroup', path: '' }] });
});

it('names every fault at once, each with its setting', () => {
  const checked = checkSettings({ language: 'xx', cutOff: '1', holidays: ['x', 'y'], other: true });
  const settings = checked.ok ? [] : checked.faults.map(settingOf);
  expect(settings).toEqual([
    'language',
    'effortThresholdHours',
    'cutOff',
    'timeZone',
    'workingDays',
    'holidays',
    'holidays',
    'descriptionMinimum',
    'noteMinimum',
    'scriptExtensions',
    'premises',
    'stalledHours',
    'reminderMinutes',
    'document',
    'other',
  ]);
});

it('a key that every object inherits is not taken for a setting', () => {
  const checked = checkSettings(
    JSON.parse(JSON.stringify(DEFAULT_SETTINGS).replace('{', '{"__proto__":{},"constructor":1,')),
  );
  expect(checked).toEqual({
    ok: false,
    faults: [
      { code: 'unknown', path: '__proto__' },
      { code: 'unknown', path: 'constructor' },
    ],
  });
});

it('puts lists that have no order into one', () => {
  const checked = checkSettings({ ...DEFAULT_SETTINGS, workingDays: [5, 1], holidays: ['2026-12-25', '2026-05-01'] });
  expect(checked).toMatchObject({
    ok: true,
    settings: { workingDays: [1, 5], holidays: ['2026-05-01', '2026-12-25'] },
  });
});

it.each([
  ['America/Asuncion', 'America/Asuncion'],
  ['america/asuncion', 'America/Asuncion'],
  ['America/Buenos_Aires', 'America/Buenos_Aires'],
  ['Etc/GMT+3', 'Etc/GMT+3'],
  ['UTC', 'UTC'],
])('knows the time zone %s', (timeZone, kept) => {
  expect(checkSettings({ ...DEFAULT_SETTINGS, timeZone })).toMatchObject({ ok: true, settings: { timeZone: kept } });
});

it('knows every time zone of this runtime', () => {
  const refused = Intl.supportedValuesOf('timeZone').filter((timeZone) => faultsOf({ timeZone }).length > 0);
  expect(refused).toEqual([]);
});

it('everything at its longest fits, but not when it is written in signs that take more room', () => {
  const longest = {
    holidays: days(400),
    scriptExtensions: Array.from({ length: 60 }, (_, index) => `abcdefghij${index + 10}`),
    premises: 'p'.repeat(4000),
    document: {
      creationDate: '2026-01-01',
      updateDate: '2026-01-01',
      author: 'a'.repeat(255),
      summary: 's'.repeat(4000),
    },
  };
  expect(faultsOf(longest)).toEqual([]);
  const premises = '"'.repeat(4000);
  const [fault] = faultsOf({ ...longest, premises });
  expect(fault).toMatchObject({ code: 'total', path: '', maximum: SETTINGS_TOTAL });
});

it('settings of an earlier version are completed', () => {
  const later = ['stalledHours', 'reminderMinutes', 'document'];
  const earlier = Object.entries(DEFAULT_SETTINGS).filter(([key]) => !later.includes(key));
  const kept: Partial<Settings> = { ...Object.fromEntries(earlier), effortThresholdHours: 6 };
  expect(completedSettings(kept)).toEqual({ ...DEFAULT_SETTINGS, effortThresholdHours: 6 });
});
