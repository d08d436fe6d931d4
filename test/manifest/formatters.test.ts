import { analyse, evaluate, parse } from 'forge-sandbox/expressions';
import { APP_FIELD_KEYS, APP_FIELD_MODULES, type AppFieldKey } from '../../src/jira/appField';
import { fieldModules } from '../rules/installedSite';

const FORMATTERS: Readonly<Record<string, string>> = Object.fromEntries(
  fieldModules().map(({ moduleKey, formatter = '' }) => [moduleKey, formatter]),
);

const CONTEXT = { contextVariables: { value: 'Map' } };

it('every field that the app knows is declared, read-only and an object', () => {
  expect(fieldModules().map(({ moduleKey, readOnly, type }) => [moduleKey, readOnly, type])).toEqual(
    Object.values(APP_FIELD_MODULES).map((key) => [key, true, 'object']),
  );
});

describe.each(Object.entries(FORMATTERS))('the formatter of %s', (_, formatter) => {
  const analysis = analyse(formatter, CONTEXT);

  it('is valid, and rests on nothing that the sources leave open', () => {
    expect(analysis.errors).toEqual([]);
    expect(analysis.warnings.map(({ message }) => message)).toEqual([]);
  });

  it('costs the same for every issue, as formatters have to', () => {
    expect(analysis.complexity?.expensiveOperations).toBe('0');
  });
});

const shown = (key: AppFieldKey, value: unknown): unknown => {
  const parsed = parse(FORMATTERS[APP_FIELD_MODULES[key]] ?? '');
  if (!parsed.ok) throw new Error('The formatter is no expression');
  return evaluate(parsed.program, { value }, { now: new Date(0), timeZone: 'Etc/UTC' });
};

it.each<[AppFieldKey, unknown, string]>([
  ['evidence', null, ''],
  ['evidence', {}, ''],
  ['evidence', { ids: 'none' }, ''],
  ['evidence', { ids: [1, 2], approval: null }, '2 📄'],
  ['evidence', { ids: [1, 2], approval: { at: '2026-01-01T00:00:00Z' } }, '2 📄 ✓'],
  ['evidence', { ids: [1], summary: '1 archivo, con visto bueno' }, '1 archivo, con visto bueno'],
  ['exception', null, ''],
  ['exception', {}, ''],
  ['exception', { asked: { by: 'a' }, granted: null }, '?'],
  ['exception', { asked: { by: 'a' }, granted: { until: '2026-11-24T20:30:00Z' } }, '✓ 2026-11-24T20:30:00Z'],
  ['exception', { asked: { by: 'a' }, summary: 'Pedida' }, 'Pedida'],
])('%s of %j is shown as %j', (key, value, text) => {
  expect(shown(key, value)).toMatchObject({ ok: true, value: text });
});

it('says something for every field', () => {
  for (const key of APP_FIELD_KEYS) expect(FORMATTERS[APP_FIELD_MODULES[key]]).toContain('summary');
});
