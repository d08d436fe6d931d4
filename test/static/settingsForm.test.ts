import fc from 'fast-check';
import { WORDS } from '../../src/procedure/languages';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { checkSettings } from '../../src/procedure/settings/check';
import { checkDraft, draftOf, NUMBER_KEYS, type SettingsDraft } from '../../static/admin/settings/model/draft';
import { typedExtensions } from '../../static/admin/settings/model/extensions';
import { atOnce, constraintAt, hintOf, sentencesAt } from '../../static/admin/settings/model/fields';
import { byYear, isHoliday, pastedDates, withDates } from '../../static/admin/settings/model/holidays';
import { localTime } from '../../static/admin/settings/model/timeZones';
import { GOOD_SETTINGS } from '../procedure/settings/generatedSettings';

const DRAFT = draftOf(DEFAULT_SETTINGS, 'es-ES');

function faultsOf(change: Partial<SettingsDraft>) {
  const checked = checkDraft({ ...DRAFT, ...change });
  return checked.ok ? [] : checked.faults;
}

describe('a draft', () => {
  it.each(['es-ES', 'en-US'])('stands for the settings that it was made of (%s)', (language) => {
    fc.assert(
      fc.property(GOOD_SETTINGS, (settings) => {
        expect(checkDraft(draftOf(settings, language))).toEqual(checkSettings(settings));
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('writes decimals as its reader does, and reads either', () => {
    const settings = { ...DEFAULT_SETTINGS, effortThresholdHours: 6.5 };
    expect(draftOf(settings, 'es-ES').effortThresholdHours).toBe('6,5');
    expect(draftOf(settings, 'en-US').effortThresholdHours).toBe('6.5');
    for (const effortThresholdHours of ['6,5', '6.5', ' 6.50 '])
      expect(checkDraft({ ...DRAFT, effortThresholdHours })).toMatchObject({ ok: true, settings });
  });

  it.each(NUMBER_KEYS)('%s: an invalid number is named, and not taken for another', (path) => {
    expect(faultsOf({ [path]: '  ' })).toEqual([{ code: 'missing', path }]);
    for (const typed of ['cuatro', '1e3', '0x10', '4h', '1.000,5', '--1', 'NaN', 'Infinity'])
      expect(faultsOf({ [path]: typed })).toEqual([{ code: 'notNumber', path }]);
    expect(faultsOf({ [path]: '1,005' }).map(({ code }) => code)).toEqual([
      path === 'effortThresholdHours' ? 'decimals' : 'notWhole',
    ]);
    expect(faultsOf({ [path]: '99999' })).toHaveLength(1);
  });

  it('names everything at once', () => {
    const faults = faultsOf({
      effortThresholdHours: '',
      cutOff: '',
      timeZone: 'x y',
      workingDays: [],
      noteMinimum: '0',
    });
    expect(faults.map(({ path }) => path)).toEqual([
      'effortThresholdHours',
      'cutOff',
      'timeZone',
      'workingDays',
      'noteMinimum',
    ]);
  });

  it('before anybody saves, only what was added to a list is blamed', () => {
    const faults = faultsOf({ scriptExtensions: ['sql', 'png'], workingDays: [], noteMinimum: 'x' });
    expect(faults).toHaveLength(3);
    expect(atOnce(faults)).toEqual([{ code: 'picture', path: 'scriptExtensions.1', found: 'png' }]);
  });
});

describe('beside a field', () => {
  it('stand its own faults, each sentence once', () => {
    const faults = faultsOf({
      scriptExtensions: ['png', 'a b', 'sql'],
      document: { ...DRAFT.document, author: 'a\nb' },
    });
    expect(sentencesAt('scriptExtensions', faults, WORDS.es)).toEqual([
      '«png» es una imagen o un PDF y no puede contar como script.',
      '«a b» no es una extensión: use de 1 a 12 letras minúsculas sin acento o números, sin punto.',
    ]);
    expect(sentencesAt('document.author', faults, WORDS.es)).toEqual([
      'Contiene saltos de línea o caracteres que no se pueden guardar: quítelos.',
    ]);
    expect(sentencesAt('document', faults, WORDS.es)).toEqual([]);
  });

  it.each([
    ['effortThresholdHours', /Hasta 1000, con 2 decimales/],
    ['noteMinimum', /^De 1 a 2000/],
    ['reminderMinutes', /De 0 a 600/],
    ['holidays', /Hasta 400 fechas/],
    ['scriptExtensions', /Hasta 60\./],
    ['document.author', /^Hasta 255 caracteres/],
  ])('%s: the hint tells the limits that the check has', (path, hint) => {
    expect(hintOf(path, WORDS.es)).toMatch(hint);
  });

  it('no hint leaves a place unfilled', () => {
    for (const words of [WORDS.es, WORDS.en]) {
      for (const path of Object.keys(words.settings.hints)) {
        const whole = constraintAt(path) === null ? `document.${path}` : path;
        expect(hintOf(whole, words)).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

describe('holidays', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['2026-05-01', ['2026-05-01'], []],
    ['2026/5/1 Día del Trabajador\r\n\r\n  15-08-2026\tFundación de Asunción', ['2026-05-01', '2026-08-15'], []],
    ['25.12.2026', ['2026-12-25'], []],
    ['1/5/2026\n2026-05-01', ['2026-05-01'], []],
    [
      '1 de mayo\n31/02/2026\n2026-05-011\n5/1\n05/13/2026',
      [],
      ['1 de mayo', '31/02/2026', '2026-05-011', '5/1', '05/13/2026'],
    ],
    ['', [], []],
  ])('%j', (text, dates, unread) => {
    expect(pastedDates(text)).toEqual({ dates, unread });
  });

  it('every good date survives being pasted in either form', () => {
    const dates = fc.array(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }));
    fc.assert(
      fc.property(dates, (generated) => {
        const written = generated.map((at) => at.toISOString().slice(0, 10));
        const local = written.map((date) => date.split('-').reverse().join('/'));
        const once = [...new Set(written)];
        expect(pastedDates(written.join('\n')).dates).toEqual(once);
        expect(pastedDates(local.join('\n')).dates).toEqual(once);
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });

  it('are added in order, and those that are there already are told apart', () => {
    expect(withDates(['2026-12-25'], ['2026-05-01', '2026-12-25'])).toEqual({
      holidays: ['2026-05-01', '2026-12-25'],
      added: ['2026-05-01'],
      already: ['2026-12-25'],
    });
  });

  it('are listed by year', () => {
    expect(byYear(['2027-01-01', '2026-12-25', '2026-05-01'])).toEqual([
      { year: '2026', dates: ['2026-05-01', '2026-12-25'] },
      { year: '2027', dates: ['2027-01-01'] },
    ]);
  });

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['0202-05-01', false],
    ['', false],
  ])('%p: %p', (date, expected) => {
    expect(isHoliday(date)).toBe(expected);
  });
});

it.each([
  ['*.SQL, .rb;py', ['sql', 'rb', 'py']],
  ['sql sql', ['sql']],
  ['tar.gz', ['tar.gz']],
  [' , ', []],
])('extensions in %j', (text, expected) => {
  expect(typedExtensions(text)).toEqual(expected);
});

it.each([
  ['America/Asuncion', 'martes, 15:00'],
  ['Asia/Kolkata', 'martes, 23:30'],
  ['America/Luque', null],
  ['', null],
])('the time in %p', (timeZone, expected) => {
  expect(localTime(timeZone, Date.parse('2026-11-24T18:00:00Z'), 'es-ES')).toBe(expected);
});
