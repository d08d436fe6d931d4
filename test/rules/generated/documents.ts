import fc from 'fast-check';
import type { Json } from 'forge-sandbox/jira';
import { writtenText } from './characters';

/**
 * Documents with every kind of node of Atlassian's schema (`@atlaskit/adf-schema`, full). A test checks them against
 * the schema, and that all of its kinds occur.
 */
type Node = Readonly<Record<string, Json>>;
type Make = fc.Arbitrary<Node>;

const node = (type: string, rest: Readonly<Record<string, Json>> = {}): Node => ({ type, ...rest });
const localId = { localId: 'l-1' };
const ADDRESSES = [
  'https://sop.example.org/browse/SOP-7',
  'https://example.org/plan?x=1&y=%20',
  'no es una dirección',
  '',
];
const address = fc.constantFrom(...ADDRESSES);
const maybe = <T extends Json>(value: fc.Arbitrary<T>, name: string): fc.Arbitrary<Record<string, Json>> =>
  fc.option(value, { freq: 3 }).map((one) => (one === null ? {} : { [name]: one }));

const MARKS: readonly (readonly Node[])[] = [
  [],
  [node('strong'), node('em')],
  [node('strike'), node('underline')],
  [node('subsup', { attrs: { type: 'sup' } })],
  [node('textColor', { attrs: { color: '#ff0000' } }), node('backgroundColor', { attrs: { color: '#00ff00' } })],
  [node('link', { attrs: { href: 'https://example.org/marca' } })],
  [node('annotation', { attrs: { id: 'a', annotationType: 'inlineComment' } })],
];

const plain: Make = writtenText.map((written) => node('text', { text: written }));
const text: Make = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.tuple(writtenText, fc.constantFrom(...MARKS)).map(([written, marks]) => node('text', { text: written, marks })),
  writtenText.map((written) => node('text', { text: written, marks: [node('code')] })),
);
const media: Make = fc.oneof(
  maybe(writtenText, 'alt').map((alt) => node('media', { attrs: { type: 'file', id: 'm', collection: 'c', ...alt } })),
  address.map((url) => node('media', { attrs: { type: 'external', url } })),
);
const date: Make = fc
  .constantFrom('1772409600000', '0', 'x', '99999999999999999', '1772409600', '-86400000')
  .map((timestamp) => node('date', { attrs: { timestamp } }));
const emoji: Make = fc
  .constantFrom<Record<string, Json>>(
    { shortName: ':smile:', id: '1f604', text: '😄' },
    { shortName: ':equipo_propio:', id: 'x' },
    { shortName: ':flag_py:', text: '🇵🇾' },
  )
  .map((attrs) => node('emoji', { attrs }));
const card: Make = fc.oneof(
  address.map((url) => node('inlineCard', { attrs: { url } })),
  fc.constant(node('inlineCard', { attrs: { data: { name: 'Plan', url: 'https://example.org/datos' } } })),
);

/** The nodes of a caption. The other kinds of inline nodes follow beside them. */
const captioned: Make = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.constant(node('hardBreak', { attrs: { text: '\n' } })),
  fc.constant(node('hardBreak')),
  maybe(writtenText, 'text').map((named) => node('mention', { attrs: { id: 'p-1', ...named } })),
  emoji,
  date,
  writtenText.map((asked) => node('placeholder', { attrs: { text: asked } })),
  card,
  writtenText.map((said) => node('status', { attrs: { text: said, color: 'green' } })),
);
const inline: Make = fc.oneof(
  { weight: 6, arbitrary: captioned },
  maybe(writtenText, 'text').map((said) =>
    node('inlineExtension', { attrs: { extensionKey: 'k', extensionType: 't', ...said } }),
  ),
  fc.constantFrom('file', 'image').map((type) => node('mediaInline', { attrs: { type, id: 'm', collection: 'c' } })),
);

const some = (one: Make, maxLength = 3): fc.Arbitrary<Node[]> => fc.array(one, { minLength: 1, maxLength });
const holding = (type: string, content: fc.Arbitrary<Json>, attrs?: Readonly<Record<string, Json>>): Make =>
  content.map((within) => node(type, { ...(attrs === undefined ? {} : { attrs }), content: within }));

const paragraph: Make = holding('paragraph', fc.array(inline, { maxLength: 4 }));
const heading: Make = holding('heading', fc.array(inline, { maxLength: 2 }), { level: 2 });
const codeBlock: Make = fc.oneof(
  writtenText.map((code) => node('codeBlock', { content: [node('text', { text: `  SELECT 1;\n\t${code}` })] })),
  fc.constant(node('codeBlock', { attrs: { language: 'sql' } })),
);
const caption: Make = holding('caption', fc.array(captioned, { maxLength: 2 }));
const single = (content: fc.Arbitrary<Json>): Make => holding('mediaSingle', content, { layout: 'center' });
const mediaSingle: Make = fc.oneof(single(fc.tuple(media)), single(fc.tuple(media, caption)));
const mediaGroup: Make = holding('mediaGroup', some(media));
const rule: Make = fc.constant(node('rule'));
const extension: Make = maybe(writtenText, 'text').map((said) =>
  node('extension', { attrs: { extensionKey: 'k', extensionType: 't', ...said } }),
);
const item: Make = fc.oneof(
  holding('listItem', some(paragraph, 2)),
  holding('listItem', fc.tuple(paragraph, holding('bulletList', fc.tuple(holding('listItem', fc.tuple(paragraph)))))),
);
const bulletList: Make = holding('bulletList', some(item));
const orderedList: Make = fc
  .tuple(some(item), fc.constantFrom(1, 7))
  .map(([content, order]) => node('orderedList', { attrs: { order }, content }));
const state = fc.constantFrom('TODO', 'DONE');
const task = (type: string, content: fc.Arbitrary<Json>): Make =>
  fc.tuple(state, content).map(([done, within]) => node(type, { attrs: { ...localId, state: done }, content: within }));
const taskItem = task('taskItem', fc.array(inline, { maxLength: 2 }));
const taskList: Make = holding(
  'taskList',
  some(fc.oneof(taskItem, task('blockTaskItem', fc.tuple(paragraph)))),
  localId,
);
const decisionList: Make = holding(
  'decisionList',
  some(holding('decisionItem', fc.array(inline, { maxLength: 2 }), { ...localId, state: 'DECIDED' })),
  localId,
);
const blockCard: Make = fc.oneof(
  address.map((url) => node('blockCard', { attrs: { url } })),
  fc.constant(node('blockCard', { attrs: { data: { url: 'https://example.org/datos' } } })),
);
const embedCard: Make = address.map((url) => node('embedCard', { attrs: { url, layout: 'center' } }));
const blockquote: Make = holding('blockquote', some(fc.oneof(paragraph, bulletList, codeBlock), 2));
const panel: Make = holding('panel', some(fc.oneof(paragraph, heading, taskList, blockCard), 2), { panelType: 'info' });
const title = maybe(writtenText, 'title');
const unfolding = (type: string, within: Make): Make =>
  fc.tuple(title, some(within, 2)).map(([attrs, content]) => node(type, { attrs, content }));
const nestedExpand = unfolding('nestedExpand', fc.oneof(paragraph, codeBlock, decisionList));
const cell = fc.oneof(paragraph, panel, bulletList, nestedExpand, rule);
const row: Make = holding(
  'tableRow',
  some(fc.oneof(holding('tableCell', some(cell, 2)), holding('tableHeader', fc.tuple(paragraph)))),
);
const table: Make = holding('table', some(row, 2));
const block: Make = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  ...[heading, codeBlock, mediaSingle, mediaGroup, rule, extension, bulletList, orderedList, taskList, decisionList],
  ...[blockCard, embedCard, blockquote, panel, table],
);
const expand = unfolding('expand', fc.oneof(paragraph, table, nestedExpand));
const bodied: Make = holding('bodiedExtension', some(fc.oneof(paragraph, panel), 2), {
  extensionKey: 'k',
  extensionType: 't',
});
const column: Make = holding('layoutColumn', some(fc.oneof(block, expand), 2), { width: 50 });
const synced = { ...localId, resourceId: 'r' };
const rootOnly: Make = fc.oneof(
  expand,
  bodied,
  holding('layoutSection', fc.tuple(column, column)),
  fc.constant(node('syncBlock', { attrs: synced })),
  holding('bodiedSyncBlock', fc.tuple(paragraph), synced),
);

/** Any valid document, also an empty one. */
export const documents: fc.Arbitrary<Json> = fc
  .array(fc.oneof({ weight: 5, arbitrary: block }, rootOnly), { maxLength: 3 })
  .map((content) => ({ type: 'doc', version: 1, content }));

/** A stock of documents: drawing from it is fast, because the same few hundred are read again and again. */
export const STOCK: readonly Json[] = fc.sample(documents, { numRuns: 1500, seed: 20261201 });
