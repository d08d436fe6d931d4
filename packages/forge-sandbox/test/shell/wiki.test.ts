import type { AdfDocument, AdfNode } from '../../src/adf/document';
import { macroNode, macroOf } from '../../src/adf/macroNode';
import { routeOf } from '../../src/shell/routing/route';
import { published, typedText, withMacro, withoutMacro, withText } from '../../src/shell/wiki/draft';
import { macroExtension } from '../../src/shell/wiki/macroExtension';
import { placeKey, wikiPath, wikiPlaceOf } from '../../src/shell/wiki/place';
import { SubmissionError, submissionOf } from '../../src/shell/wiki/submission';

const page = { id: '131073', space: { id: '98305', key: 'SIS', name: 'Sistemas' } };

describe('addresses of the wiki', () => {
  test.each([
    ['/wiki', { view: 'list' }],
    ['/wiki/spaces/SIS/pages/131073', { view: 'page', pageId: '131073' }],
    ['/wiki/spaces/SIS/pages/131073/edit', { view: 'edit', pageId: '131073' }],
    ['/wiki/spaces/SIS/pages/131073/history', { view: 'history', pageId: '131073' }],
    ['/wiki/spaces/SIS/pages/131073/history/2', { view: 'version', pageId: '131073', version: 2 }],
    ['/wiki/spaces/SIS/pages/131073/export', { view: 'export', pageId: '131073' }],
    ['/wiki/spaces/SIS/pages/131073/history/0', null],
    ['/wiki/spaces/SIS/pages/131073/delete', null],
    ['/wiki/spaces/SIS/pages/one', null],
    ['/wiki/spaces/SIS', null],
    ['/wikis', null],
  ])('%s', (path, place) => {
    expect(wikiPlaceOf(path)).toEqual(place);
    expect(routeOf(`${path}/`)).toEqual(place === null ? { page: 'unknown' } : { page: 'wiki', place });
  });

  test.each(['', 'edit', 'history', 'history/3', 'export'])('the path written for "%s" is read', (about) => {
    const place = wikiPlaceOf(wikiPath(page, about));
    expect(place).toMatchObject({ pageId: '131073' });
  });

  test('a key is another for another place', () => {
    const keys = [
      '/wiki',
      ...['', '/edit', '/history', '/history/1', '/history/2'].map((about) => wikiPath(page) + about),
    ]
      .map((path) => wikiPlaceOf(path) ?? { view: 'list' as const })
      .map(placeKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the extension of a macro', () => {
  const common = {
    content: { id: '131073', type: 'page', subtype: null },
    space: { id: '98305', key: 'SIS' },
    references: [],
    config: { project: 'DEMO' },
  };
  test.each([
    ['on the page', { is: 'viewed' }, { isEditing: false }],
    ['in the editor', { is: 'edited' }, { isEditing: true, macro: { isConfiguring: false, isInserting: false } }],
    [
      'configured for the first time',
      { is: 'configured', isInserting: true },
      { isEditing: true, macro: { isConfiguring: true, isInserting: true } },
    ],
    [
      'configured again',
      { is: 'configured', isInserting: false },
      { isEditing: true, macro: { isConfiguring: true, isInserting: false } },
    ],
  ] as const)('%s', (_name, mode, expected) => {
    expect(macroExtension(page, { project: 'DEMO' }, mode)).toEqual({ ...common, ...expected });
  });
});

describe('an app’s submission', () => {
  const nested = { a: 'x', b: 1, c: true, d: { e: ['x', 'y'] }, f: [{ g: 1 }], h: [] };

  test.each([
    ['a configuration', { config: nested }, { config: nested, keepEditing: false }],
    ['one that stays open', { config: {}, keepEditing: true }, { config: {}, keepEditing: true }],
    ['undefined is left out', { config: { a: undefined, b: 1 } }, { config: { b: 1 }, keepEditing: false }],
  ])('%s is saved', (_name, payload, expected) => {
    expect(submissionOf(payload)).toEqual(expected);
  });

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'INVALID_PAYLOAD', 'takes an object'],
    ['a text', 'x', 'INVALID_PAYLOAD', 'takes an object'],
    ['a list', [], 'INVALID_PAYLOAD', 'takes an object'],
    ['no configuration', {}, 'INVALID_CONFIG', 'config must be an object'],
    ['a text as configuration', { config: 'x' }, 'INVALID_CONFIG', 'config must be an object'],
    ['a null inside', { config: { a: { b: null } } }, 'INVALID_CONFIG', 'config.a.b is null'],
    ['a list of lists', { config: { a: [[1]] } }, 'INVALID_CONFIG', 'config.a is a list of lists'],
    [
      'a list of several types',
      { config: { a: [1, 'x'] } },
      'INVALID_CONFIG',
      'config.a is a list of values of several',
    ],
    ['a null in a list', { config: { a: [{ b: null }] } }, 'INVALID_CONFIG', 'config.a[0].b is null'],
    ['a Map', { config: { a: new Map() } }, 'INVALID_CONFIG', 'config.a is a Map'],
    ['a date', { config: { a: new Date(0) } }, 'INVALID_CONFIG', 'config.a is a Date'],
    ['a body', { config: {}, body: { type: 'doc' } }, 'INVALID_EXTENSION_TYPE', 'layout "bodied"'],
  ])('%s is refused with its code', (_name, payload, code, message) => {
    let refusal: unknown;
    try {
      submissionOf(payload);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(SubmissionError);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(message) as string });
  });
});

describe('a draft', () => {
  const text = (words: string): AdfNode => ({ type: 'text', text: words });
  const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
  const doc = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
  const macro = (localId: string, config = {}) => ({
    extensionKey: 'a/e/static/document',
    localId,
    title: 'D',
    config,
  });
  const before = doc(paragraph(text('uno')), macroNode(macro('m')), paragraph(text('dos')));
  const macros = (body: AdfDocument) => body.content.map((node) => macroOf(node)?.localId ?? null);

  test.each([
    [0, ['n', null, 'm', null]],
    [1, [null, 'n', 'm', null]],
    [3, [null, 'm', null, 'n']],
  ])('a macro is inserted before block %d', (index, expected) => {
    expect(macros(withMacro(before, macro('n'), index))).toEqual(expected);
  });

  test('a macro that is there is saved over, wherever it is', () => {
    for (const at of [0, null]) {
      const after = withMacro(before, macro('m', { project: 'DEMO' }), at);
      expect(macros(after)).toEqual([null, 'm', null]);
      expect(after.content[1]?.attrs?.['parameters']).toMatchObject({ guestParams: { project: 'DEMO' }, localId: 'm' });
    }
    expect(macroOf(before.content[1] ?? text(''))?.config).toEqual({});
  });

  test('a macro that was removed meanwhile is not saved', () => {
    expect(withMacro(withoutMacro(before, 'm'), macro('m'), null)).toEqual(
      doc(paragraph(text('uno')), paragraph(text('dos'))),
    );
  });

  test.each<[string, AdfNode, string | null]>([
    ['plain words', paragraph(text('Hola')), 'Hola'],
    ['two lines', paragraph(text('a'), { type: 'hardBreak' }, text('b')), 'a\nb'],
    ['nothing', paragraph(), ''],
    ['bold words', paragraph({ ...text('x'), marks: [{ type: 'strong' }] }), null],
    ['a mention', paragraph({ type: 'mention', attrs: { id: 'u' } }), null],
    ['a heading', { type: 'heading', attrs: { level: 1 }, content: [text('x')] }, null],
    ['a macro', macroNode(macro('m')), null],
  ])('%s can be typed over or not', (_name, node, expected) => {
    expect(typedText(node)).toBe(expected);
  });

  test.each(['', 'x', 'a\n\nb', '\n', ' a '])('"%s" is kept as it is typed', (typed) => {
    const after = withText(before, 0, typed);
    expect(typedText(after.content[0] ?? text(''))).toBe(typed);
    expect(after.content.slice(1)).toEqual(before.content.slice(1));
  });

  test.each([
    ['a\n\nb', [paragraph(text('a')), paragraph(text('b'))]],
    ['a\nb', [paragraph(text('a'), { type: 'hardBreak' }, text('b'))]],
    ['', []],
    [' \n ', []],
    [' a ', [paragraph(text('a'))]],
  ])('"%s" is published as paragraphs', (typed, expected) => {
    expect(published(withText(before, 0, typed))).toEqual(doc(...expected, ...before.content.slice(1)));
  });
});
