import { listFieldDescriptions } from '../../src/shell/api/fieldDescriptions';
import type { FieldMetadata } from '../../src/shell/api/fieldMetadata';
import { createApi } from '../../src/shell/api/http';
import { textDraft } from '../../src/shell/fields/draft';
import { missingFields } from '../../src/shell/fields/missing';
import { valueName } from '../../src/shell/fields/valueName';
import { textsIn } from '../../src/shell/i18n/texts';

afterEach(() => {
  jest.restoreAllMocks();
});

test.each([
  ['priority', 'High', 'Alta', 'High'],
  ['resolution', "Won't Do", 'No se hará', "Won't Do"],
  ['issuetype', 'Task', 'Tarea', 'Task'],
  ['issuetype', 'Solicitud de ayuda', 'Solicitud de ayuda', 'Solicitud de ayuda'],
  ['customfield_1', 'High', 'High', 'High'],
  // Not a value of the field, although its text begins with the field's id.
  ['field', 'summary', 'summary', 'summary'],
])('%s %s is named in the reader’s language', (fieldId, name, spanish, english) => {
  expect(valueName(textsIn('es'), fieldId, name)).toBe(spanish);
  expect(valueName(textsIn('en'), fieldId, name)).toBe(english);
});

describe('missingFields', () => {
  const field = (id: string, more: Partial<FieldMetadata> = {}): FieldMetadata => ({
    id,
    name: id,
    required: true,
    hasDefaultValue: false,
    schema: { type: 'string' },
    choices: [],
    defaultValue: undefined,
    ...more,
  });
  test.each<[string, FieldMetadata, string, string | undefined]>([
    ['an empty summary', field('summary'), '', 'field.summaryMissing'],
    ['a blank one', field('summary'), '  ', 'field.summaryMissing'],
    ['a written one', field('summary'), 'x', undefined],
    ['another required field', field('customfield_1'), '', 'field.missing'],
    ['a field that is not required', field('customfield_1', { required: false }), '', undefined],
    ['a field that Jira fills in', field('reporter', { hasDefaultValue: true }), '', undefined],
    ['a field without an editor', field('x', { schema: { type: 'timetracking' } }), '', undefined],
  ])('%s', (_, of, text, key) => {
    expect(missingFields([of], { [of.id]: textDraft(text) })[of.id]).toBe(key);
  });
});

describe('descriptions of fields', () => {
  test('every page is read, and fields without one are left out', async () => {
    const asked: string[] = [];
    const pages = [
      { values: [{ id: 'a', description: ' A ' }, { id: 'b' }], isLast: false },
      { values: [{ id: 'c', description: 'C' }], isLast: true },
    ];
    jest.spyOn(globalThis, 'fetch').mockImplementation((path) => {
      if (typeof path !== 'string') throw new Error('the client calls by path');
      asked.push(new URL(path, 'http://sandbox').searchParams.get('startAt') ?? '');
      return Promise.resolve(Response.json(pages[asked.length - 1]));
    });
    const answer = await listFieldDescriptions(createApi('ana@example.org'));
    expect(answer).toEqual({ ok: true, value: { a: 'A', c: 'C' } });
    expect(asked).toEqual(['0', '2']);
  });
});
