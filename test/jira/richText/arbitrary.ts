import fc from 'fast-check';
import type { Json } from 'forge-sandbox/jira';

/** A document, with every word that a person typed into it and every address that they pasted. */
export interface Typed {
  readonly document: Json;
  readonly words: readonly string[];
}

type Built = { readonly node: Json; readonly words: readonly string[] };

const node = (type: string, rest: Readonly<Record<string, Json>> = {}): Json => ({ type, ...rest });

const LETTERS = [
  ...['hola', 'Ñandú', 'año', 'x', '7', '2026-01-20', 'A\u0301', 'שלום', 'مرحبا', '漢字', '각', '각', '𝓗𝓸', 'ﬁn', '٣'],
  ...['\u034f', '\ufe0f', '\u180b', '\u{e0020}', '\u0085', '\u00a0', '\u200b', '\u2028', '\u3164', '\ufeff', '\u202e'],
  ...['😀', '👨‍👩‍👧', '...', '—', '@', '://', 'www.', 'a@b.c', '  ', '\n', '\t', '\ud83d', '\udc00', '{x}', '$1', '<b>'],
];

/** Words, ordinary and odd ones. */
const words = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

const address = fc.constantFrom(
  'https://example.org/plan',
  'http://a.b/c?d=1&e=%20',
  'mailto:ana@example.org',
  'javascript:alert(1)',
  'ftp://x.y',
);

const MARKS = [
  ...['strong', 'em', 'underline', 'strike', 'code', 'subsup', 'textColor', 'backgroundColor', 'alignment'],
  ...['indentation', 'annotation', 'breakout', 'fontSize', 'dataConsumer', 'border', 'fragment', 'typeAheadQuery'],
  ...['confluenceInlineComment', 'unsupportedMark', 'unsupportedNodeAttribute', 'somethingNew'],
];

const mark = fc.oneof(
  address.map((href): { json: Json; words: string[] } => ({
    json: { type: 'link', attrs: { href } },
    words: [href],
  })),
  fc.constantFrom(...MARKS).map((type) => ({
    json: { type, attrs: { type: 'sup', color: '#ffffff', level: 1 } },
    words: [],
  })),
);

/** The words to search for. The view shows white space, halves of characters and direction marks otherwise. */
const typed = (text: string): string[] => text.split(/[\s\u202e\p{Cs}]+/u).filter((one) => one !== '');

const text = fc.tuple(words, fc.array(mark, { maxLength: 3 })).map(([value, marks]): Built => ({
  node: node('text', { text: value, ...(marks.length === 0 ? {} : { marks: marks.map(({ json }) => json) }) }),
  // A text has one link: only the first mark's address counts.
  words: [...typed(value), ...marks.flatMap((one) => one.words).slice(0, 1)],
}));

/** A node whose text is in one of its attributes. */
const saying = (type: string, name: string, more: Readonly<Record<string, Json>> = {}): fc.Arbitrary<Built> =>
  words.map((value) => ({ node: node(type, { attrs: { ...more, [name]: value } }), words: typed(value) }));

const leading = (type: string): fc.Arbitrary<Built> =>
  address.map((url) => ({ node: node(type, { attrs: { url, layout: 'center' } }), words: [url] }));

/** Confluence's own format, kept unchanged. */
const stored = (type: string): fc.Arbitrary<Built> =>
  words
    .map((value) => value.replace(/[<>]/g, ''))
    .map((value) => ({ node: node(type, { attrs: { cxhtml: `<p>${value}</p>` } }), words: typed(value) }));

const silent = (...nodes: readonly Json[]): fc.Arbitrary<Built> =>
  fc.constantFrom(...nodes).map((one) => ({ node: one, words: [] }));

const JUNK: readonly Json[] = [
  null,
  7,
  true,
  {},
  { type: 7 },
  { type: 'text' },
  { type: 'text', text: 5 },
  { type: 'mention', attrs: [] },
  { type: 'date', attrs: { timestamp: 'x' } },
  { type: 'date', attrs: {} },
  { type: 'orderedList', attrs: { order: 'x' }, content: 'x' },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 'paragraph', marks: 'x', attrs: null, content: {} },
];

const inline: fc.Arbitrary<Built> = fc.oneof(
  { weight: 4, arbitrary: text },
  saying('mention', 'text', { id: 'someone' }),
  saying('emoji', 'text', { shortName: ':x:' }),
  saying('emoji', 'shortName'),
  saying('status', 'text', { color: 'blue' }),
  saying('placeholder', 'text'),
  saying('inlineExtension', 'text', { extensionType: 't', extensionKey: 'k' }),
  saying('mediaInline', 'alt', { id: '1', collection: '', type: 'image' }),
  saying('image', 'alt', { src: 'https://a.b/c.png' }),
  saying('confluenceJiraIssue', 'issueKey'),
  saying('somethingNew', 'text'),
  leading('inlineCard'),
  silent(
    node('hardBreak'),
    node('date', { attrs: { timestamp: '1768867200000' } }),
    node('mediaInline', { attrs: { id: '1', collection: '' } }),
    node('inlineCard', { attrs: { data: {} } }),
    node('inlineExtension', { attrs: { extensionType: 't', extensionKey: 'k' } }),
    ...JUNK,
  ),
  stored('confluenceUnsupportedInline'),
  text.map((one) => ({ node: node('unsupportedInline', { attrs: { originalValue: one.node } }), words: one.words })),
  text.map((one) => ({ node: node('somethingNew', { content: [one.node] }), words: one.words })),
);

const around = (
  type: string,
  parts: fc.Arbitrary<readonly Built[]>,
  attrs: fc.Arbitrary<{
    readonly json: Readonly<Record<string, Json>>;
    readonly words: readonly string[];
  }> = fc.constant({
    json: {},
    words: [],
  }),
): fc.Arbitrary<Built> =>
  fc.tuple(parts, attrs).map(([inside, own]) => ({
    node: node(type, { attrs: own.json, content: inside.map((one) => one.node) }),
    words: [...own.words, ...inside.flatMap((one) => one.words)],
  }));

const titled = words.map((title) => ({ json: { title }, words: typed(title) }));
const state = fc.constantFrom('TODO', 'DONE', 'DECIDED', 'OPEN').map((one) => ({ json: { state: one }, words: [] }));
const some = (one: fc.Arbitrary<Built>): fc.Arbitrary<readonly Built[]> => fc.array(one, { maxLength: 3 });

const line = some(inline);
const code = words.map((value): readonly Built[] => [{ node: node('text', { text: value }), words: typed(value) }]);

const media: fc.Arbitrary<Built> = fc.oneof(
  saying('media', 'alt', { type: 'file', id: '1', collection: '' }),
  leading('media'),
  silent(node('media', { attrs: { type: 'file', id: '1', collection: '' } })),
);

const { block } = fc.letrec<{ block: Built }>((tie) => {
  const blocks = some(tie('block'));
  const of = (...types: readonly string[]) => fc.oneof(...types.map((type) => around(type, blocks)));
  const cells = some(of('tableCell', 'tableHeader'));
  return {
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 5, withCrossShrink: true },
      { weight: 6, arbitrary: around('paragraph', line) },
      around('heading', line, fc.constant({ json: { level: 2 }, words: [] })),
      around('codeBlock', code),
      around('mediaSingle', fc.tuple(media, around('caption', line))),
      around('mediaGroup', some(media)),
      leading('blockCard'),
      leading('embedCard'),
      saying('extension', 'text', { extensionType: 't', extensionKey: 'k' }),
      silent(
        node('rule'),
        node('syncBlock', { attrs: { resourceId: '1' } }),
        node('blockCard', { attrs: {} }),
        ...JUNK,
      ),
      of('blockquote', 'panel', 'panel_c1', 'layoutSection', 'layoutColumn', 'bodiedSyncBlock', 'unknownBlock'),
      of('multiBodiedExtension', 'extensionFrame', 'somethingNew', 'listItem', 'tableRow', 'tableCell', 'doc'),
      around('expand', blocks, titled),
      around('nestedExpand', blocks, titled),
      around('bodiedExtension', blocks),
      around('bulletList', some(around('listItem', blocks))),
      around('orderedList', some(around('listItem', blocks)), fc.constant({ json: { order: 3 }, words: [] })),
      around('taskList', some(fc.oneof(around('taskItem', line, state), around('blockTaskItem', blocks, state)))),
      around('taskList', some(around('taskList', some(around('taskItem', line, state))))),
      around('decisionList', some(around('decisionItem', line, state))),
      around('table', some(around('tableRow', cells))),
      stored('confluenceUnsupportedBlock'),
      tie('block').map((one) => ({
        node: node('unsupportedBlock', { attrs: { originalValue: one.node } }),
        words: typeof one.node === 'object' && one.node !== null ? one.words : [],
      })),
    ),
  };
});

/** Documents with every kind of node, with unknown nodes, and with values that are no nodes. */
export const typedDocument: fc.Arbitrary<Typed> = fc.array(block, { maxLength: 5 }).map((parts) => ({
  document: { type: 'doc', version: 1, content: parts.map((one) => one.node) },
  words: parts.flatMap((one) => one.words),
}));
