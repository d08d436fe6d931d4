import { plainTextOfDocument } from '../../../src/expressions/values/richText';
import { asValue } from '../../../src/expressions/values/value';
import { valueOf } from '../../../src/testing/evaluating';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', version: 1, content });
const item = (...content: object[]) => ({ type: 'listItem', content });
const cell = (value: string) => ({ type: 'tableCell', content: [paragraph(text(value))] });

test.each([
  ['paragraphs', doc(paragraph(text('a')), paragraph(text('b'), text('c'))), 'a\nbc'],
  ['hard breaks', doc(paragraph(text('a'), { type: 'hardBreak' }, text('b'))), 'a\nb'],
  [
    'mentions and emoji',
    doc(
      paragraph({ type: 'mention', attrs: { id: 'u', text: '@Ann' } }, text(' '), {
        type: 'emoji',
        attrs: { shortName: ':x:', text: '❌' },
      }),
    ),
    '@Ann ❌',
  ],
  ['an emoji without a character', doc(paragraph({ type: 'emoji', attrs: { shortName: ':x:' } })), ':x:'],
  [
    'lists',
    doc({
      type: 'bulletList',
      content: [
        item(paragraph(text('a'))),
        item(paragraph(text('b')), { type: 'orderedList', content: [item(paragraph(text('c')))] }),
      ],
    }),
    'a\nb\nc',
  ],
  [
    'tables',
    doc({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('a'), cell('b')] },
        { type: 'tableRow', content: [cell('c'), cell('d')] },
      ],
    }),
    'a\tb\nc\td',
  ],
  [
    'code and headings',
    doc({ type: 'heading', content: [text('h')] }, { type: 'codeBlock', content: [text('x\ny')] }),
    'h\nx\ny',
  ],
  [
    'cards, status and dates',
    doc(
      paragraph(
        { type: 'inlineCard', attrs: { url: 'https://a.b' } },
        { type: 'status', attrs: { text: 'OK' } },
        { type: 'date', attrs: { timestamp: '1768867200000' } },
      ),
    ),
    'https://a.bOK2026-01-20',
  ],
  ['media', doc({ type: 'mediaSingle', content: [{ type: 'media', attrs: {} }] }), ''],
  ['an empty document', doc(), ''],
  ['what is no document', { nonsense: true }, ''],
  ['nodes that are called as something that every object has', doc({ type: 'constructor' }, { type: 'toString' }), ''],
])('plain text of %s', (_what, document, expected) => {
  expect(plainTextOfDocument(asValue(document))).toBe(expected);
});

test('a paragraph field is a Map that becomes rich text', () => {
  const issue = { customfield_1: doc(paragraph(text('long')), paragraph(text('text'))) };
  const expression = "let v = issue?.customfield_1; v == null ? '' : typeof v == 'Map' ? new RichText(v).plainText : v";
  expect(valueOf(expression, { issue })).toBe('long\ntext');
  expect(valueOf(expression, { issue: { customfield_1: 'old' } })).toBe('old');
  expect(valueOf('new RichText(null)')).toMatch(/new RichText takes a Map/);
});
