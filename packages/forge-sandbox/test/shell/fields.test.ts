import { CODECS } from '../../src/shell/fields/codec';
import type { Place } from '../../src/shell/fields/codec';
import { collect } from '../../src/shell/fields/collect';
import { EMPTY_DRAFT, choiceDraft, sameDraft, textDraft } from '../../src/shell/fields/draft';
import { kindNameOf } from '../../src/shell/fields/kindName';
import type { FieldMetadata } from '../../src/shell/api/fieldMetadata';

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';
const PLACE: Place = { timeZone: 'America/Asuncion', locale: 'es-ES' };

const field = (id: string, schema: FieldMetadata['schema']): FieldMetadata => ({
  id,
  name: id,
  required: false,
  hasDefaultValue: false,
  schema,
  choices: [],
  defaultValue: undefined,
});

describe('kindNameOf', () => {
  test.each([
    [{ type: 'string', system: 'summary' }, 'text'],
    [{ type: 'string', custom: `${CUSTOM}:textfield` }, 'text'],
    [{ type: 'string', system: 'description' }, 'paragraph'],
    [{ type: 'string', custom: `${CUSTOM}:textarea` }, 'paragraph'],
    [{ type: 'number', custom: `${CUSTOM}:float` }, 'number'],
    [{ type: 'date', system: 'duedate' }, 'date'],
    [{ type: 'datetime', custom: `${CUSTOM}:datetime` }, 'dateTime'],
    [{ type: 'user', system: 'assignee' }, 'user'],
    [{ type: 'priority', system: 'priority' }, 'option'],
    [{ type: 'option', custom: `${CUSTOM}:select` }, 'option'],
    [{ type: 'array', items: 'option', custom: `${CUSTOM}:multicheckboxes` }, 'checkboxes'],
    [{ type: 'array', items: 'string', system: 'labels' }, 'labels'],
    [{ type: 'array', items: 'attachment', system: 'attachment' }, 'attachment'],
    [{ type: 'array', items: 'version', system: 'fixVersions' }, 'unsupported'],
    [{ type: 'timetracking', system: 'timetracking' }, 'unsupported'],
  ])('%j is %s', (schema, kind) => {
    expect(kindNameOf(schema)).toBe(kind);
  });
});

describe('from REST to the editor and back', () => {
  test.each([
    ['text', 'Hola', textDraft('Hola'), 'Hola'],
    ['text', null, EMPTY_DRAFT, null],
    ['number', 2.5, textDraft('2,5'), 2.5],
    ['number', 12345, textDraft('12345'), 12345],
    ['number', null, EMPTY_DRAFT, null],
    ['date', '2026-11-24', textDraft('2026-11-24'), '2026-11-24'],
    ['dateTime', '2026-11-24T16:45:00.000-0300', textDraft('2026-11-24T16:45'), '2026-11-24T19:45:00.000+0000'],
    ['option', { id: '3', name: 'High' }, choiceDraft([{ id: '3', label: 'High' }]), { id: '3' }],
    ['option', { id: '4', value: 'Reporte' }, choiceDraft([{ id: '4', label: 'Reporte' }]), { id: '4' }],
    ['option', null, EMPTY_DRAFT, null],
    ['user', { accountId: 'a', displayName: 'Ana' }, choiceDraft([{ id: 'a', label: 'Ana' }]), { accountId: 'a' }],
    ['checkboxes', [{ id: '1', value: 'Sí' }], choiceDraft([{ id: '1', label: 'Sí' }]), [{ id: '1' }]],
    ['checkboxes', null, EMPTY_DRAFT, []],
    ['labels', ['a', 'b'], textDraft('a b'), ['a', 'b']],
  ] as const)('%s %j', (kind, value, draft, sent) => {
    expect(CODECS[kind].draftOf(value, PLACE)).toEqual(draft);
    expect(CODECS[kind].read(draft, PLACE)).toEqual({ ok: true, value: sent });
  });
});

describe('a typed number', () => {
  test.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    [' 3 ', 3],
    ['-2', -2],
    ['', null],
    ['   ', null],
  ])('%j is %p', (typed, value) => {
    expect(CODECS.number.read(textDraft(typed), PLACE)).toEqual({ ok: true, value });
  });

  test.each(['dos', '1.000,5', '1 000', '4h', '1e3', '0x10', '.', '∞'])(
    '%j is none, and nothing is guessed',
    (typed) => {
      expect(CODECS.number.read(textDraft(typed), PLACE)).toEqual({ ok: false, problem: 'field.notANumber' });
    },
  );
});

describe('sameDraft', () => {
  test.each([
    [textDraft('a'), textDraft('a'), true],
    [textDraft('a'), textDraft('a '), false],
    [choiceDraft([{ id: '1', label: 'x' }]), choiceDraft([{ id: '1', label: 'y' }]), true],
    [
      choiceDraft([
        { id: '1', label: '' },
        { id: '2', label: '' },
      ]),
      choiceDraft([
        { id: '2', label: '' },
        { id: '1', label: '' },
      ]),
      true,
    ],
    [choiceDraft([{ id: '1', label: '' }]), EMPTY_DRAFT, false],
  ])('%#', (one, other, same) => {
    expect(sameDraft(one, other)).toBe(same);
  });
});

describe('collect', () => {
  const summary = field('summary', { type: 'string', system: 'summary' });
  const effort = field('customfield_1', { type: 'number' });
  const files = field('attachment', { type: 'array', items: 'attachment' });

  test('sends what differs from the base and leaves the rest alone', () => {
    const bases = { summary: textDraft('antes'), customfield_1: textDraft('2') };
    expect(collect([summary, effort], { ...bases, summary: textDraft('después') }, bases, PLACE)).toEqual({
      ok: true,
      fields: { summary: 'después' },
      files: [],
    });
  });

  test('clears what was emptied', () => {
    const bases = { customfield_1: textDraft('2') };
    expect(collect([effort], { customfield_1: EMPTY_DRAFT }, bases, PLACE)).toMatchObject({
      fields: { customfield_1: null },
    });
  });

  test('a new issue sends its defaults', () => {
    expect(collect([effort], { customfield_1: textDraft('2') }, {}, PLACE)).toMatchObject({
      fields: { customfield_1: 2 },
    });
  });

  test('names every field it cannot read and sends nothing', () => {
    const drafts = { summary: textDraft('x'), customfield_1: textDraft('mucho') };
    expect(collect([summary, effort], drafts, {}, PLACE)).toEqual({
      ok: false,
      problems: { customfield_1: 'field.notANumber' },
    });
  });

  test('keeps files apart from the fields', () => {
    const file = new File(['select 1'], 'a.sql');
    expect(collect([files], { attachment: { ...EMPTY_DRAFT, files: [file] } }, {}, PLACE)).toEqual({
      ok: true,
      fields: {},
      files: [file],
    });
  });
});
