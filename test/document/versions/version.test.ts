import { NO_DATA } from '../../../src/document/content/data';
import { supportDocument } from '../../../src/document/content/supportDocument';
import { LOCALES, WORDS } from '../../../src/procedure/languages';
import { changeText } from '../../../src/document/versions/changeText';
import { contentsOf } from '../../../src/document/versions/contents';
import { changesBetween, publicationStatus, type PublishedVersion } from '../../../src/document/versions/version';
import { snapshotOf } from '../../../src/document/versions/snapshot';
import { canonicalJson } from '../../../src/procedure/canonicalJson';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { hashOf } from '../../../src/document/publish/publish';

const DATA = { ...NO_DATA, author: 'Carmen Villalba', creationDate: '2026-03-02' };
const SETTINGS = { ...DEFAULT_SETTINGS, document: DATA };
const SNAPSHOT = snapshotOf(SETTINGS);

const version = (snapshot = SNAPSHOT): PublishedVersion => ({
  version: 1,
  at: '2026-11-20T13:00:00.000Z',
  by: 'carmen',
  hash: hashOf(snapshot),
  snapshot,
});

describe('a snapshot', () => {
  it('is the same for the same, in any order of keys', () => {
    const turned = { ...Object.fromEntries(Object.entries(SETTINGS).reverse()), ...SETTINGS };
    expect(Object.keys(turned)).not.toEqual(Object.keys(SETTINGS));
    expect(hashOf(snapshotOf(turned))).toBe(hashOf(SNAPSHOT));
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}');
  });

  it('has another hash when anything is different', () => {
    const others = [
      snapshotOf({ ...SETTINGS, effortThresholdHours: 6 }),
      snapshotOf({ ...SETTINGS, holidays: ['2026-12-25'] }),
      snapshotOf({ ...SETTINGS, document: { ...DATA, summary: 'x' } }),
      { ...SNAPSHOT, 'transition.authorise': '{}' },
      { ...SNAPSHOT, 'text.es.3': '{}' },
    ];
    const hashes = [SNAPSHOT, ...others].map(hashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds the whole procedure', () => {
    const kinds = new Set(Object.keys(SNAPSHOT).map((key) => key.split('.')[0]));
    expect([...kinds].sort()).toEqual(['data', 'settings', 'status', 'text', 'transition']);
    // The stored data of each version must fit into a value of Forge's storage: 240 KiB.
    expect(JSON.stringify(SNAPSHOT).length).toBeLessThan(60_000);
  });
});

describe('BORRADOR and FINAL', () => {
  it('is a draft while nothing was published', () => {
    expect(publicationStatus(SNAPSHOT, null)).toEqual({ status: 'draft', latest: null, changes: [] });
  });

  it('is final while nothing has changed', () => {
    expect(publicationStatus(SNAPSHOT, version())).toMatchObject({
      status: 'final',
      latest: { version: 1 },
      changes: [],
    });
  });

  it('is a draft again, with what changed', () => {
    const now = snapshotOf({ ...SETTINGS, effortThresholdHours: 6, cutOff: '16:00' });
    expect(publicationStatus(now, version())).toMatchObject({
      status: 'draft',
      latest: { version: 1, by: 'carmen' },
      changes: [
        { part: 'settings.cutOff', before: '"17:00"', after: '"16:00"' },
        { part: 'settings.effortThresholdHours', before: '4', after: '6' },
      ],
    });
  });

  it('is final again when the change is taken back', () => {
    expect(publicationStatus(snapshotOf({ ...SETTINGS, document: { ...DATA } }), version()).status).toBe('final');
  });

  it('tells what came and what went', () => {
    expect(changesBetween({ a: '1', b: '2' }, { b: '3', c: '4' })).toEqual([
      { part: 'a', before: '1', after: null },
      { part: 'b', before: '2', after: '3' },
      { part: 'c', before: null, after: '4' },
    ]);
  });
});

describe('an earlier version', () => {
  it.each(['es', 'en'] as const)('can be read again in %s', (language) => {
    const snapshot = snapshotOf({ ...SETTINGS, effortThresholdHours: 8 });
    expect(contentsOf(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot, language)).toEqual({
      data: DATA,
      settings: { effortThresholdHours: 8, cutOff: '17:00' },
      steps: supportDocument(WORDS[language]).steps,
    });
  });

  it('names who was responsible then, and steps that are no more', () => {
    const then = {
      ...SNAPSHOT,
      'status.verifyingScript': canonicalJson({ step: 6, responsible: 'systemsHead' }),
      'status.archiving': canonicalJson({ step: 13, responsible: 'infrastructure' }),
      'text.es.13': canonicalJson({ title: 'Archivar' }),
    };
    const { steps } = contentsOf(then, 'es');
    expect(
      steps.map(({ step, responsible }) => [step, responsible]).filter(([step]) => [3, 6, 13].includes(Number(step))),
    ).toEqual([
      [3, 'support'],
      [6, 'systemsHead'],
      [13, 'infrastructure'],
    ]);
  });

  it('with missing parts is read as far as it goes', () => {
    expect(contentsOf({ 'data.author': '"A"' }, 'es')).toEqual({
      data: { ...NO_DATA, author: 'A' },
      settings: { effortThresholdHours: 4, cutOff: '17:00' },
      steps: [],
    });
  });
});

describe('a change in words', () => {
  it.each([
    ['settings.effortThresholdHours', '4', '6', 'Límite de esfuerzo. Antes: 4 horas. Ahora: 6 horas.'],
    ['settings.cutOff', '"17:00"', '"16:00"', 'Hora límite para Producción. Antes: 17:00. Ahora: 16:00.'],
    ['settings.workingDays', '[1,5]', '[1]', 'Días hábiles. Antes: lunes y viernes. Ahora: lunes.'],
    [
      'settings.holidays',
      '[]',
      '["2026-12-25"]',
      'Feriados. Antes: 0 fechas. Ahora: 1 fecha (se agrega: 25 dic. 2026).',
    ],
    ['settings.unheardOf', null, '{"a":1}', 'unheardOf'],
    ['data.author', '""', '"Carmen"', 'Autor. Antes: (vacío). Ahora: Carmen.'],
    ['transition.authorise', '{}', '{"a":1}', 'Transición «Autorizar implementación»'],
    ['status.testing', '{}', '{"a":1}', 'Estado «Probando en Producción»'],
    ['text.es.3', '{}', '{"a":1}', 'Texto del paso 3'],
    ['text.en.12', '{}', '{"a":1}', 'Texto del paso 12 (en inglés)'],
  ])('%s', (part, before, after, expected) => {
    expect(changeText({ part, before, after }, WORDS.es, LOCALES.es)).toBe(expected);
  });
});
