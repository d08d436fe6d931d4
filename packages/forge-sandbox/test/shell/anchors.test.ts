import { anchorName, headingAnchors } from '../../src/shell/adf/anchors';
import type { AdfNode } from '../../src/shell/adf/node';

const heading = (...words: string[]): AdfNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: words.map((text) => ({ type: 'text', text })),
});
const doc = (...content: AdfNode[]): AdfNode => ({ type: 'doc', content });

test('a heading’s anchor is its words with hyphens; those that come again are numbered', () => {
  const inCell = { type: 'tableCell', content: [heading('Paso 6')] };
  const document = doc(heading('Paso', ' 6'), heading('Análisis  técnico'), { type: 'table', content: [inCell] });
  expect([...headingAnchors(document).values()]).toEqual(['Paso-6', 'Análisis-técnico', 'Paso-6.1']);
});

test.each<[string, AdfNode, string | null]>([
  [
    'an anchor macro',
    {
      type: 'inlineExtension',
      attrs: {
        extensionType: 'com.atlassian.confluence.macro.core',
        extensionKey: 'anchor',
        parameters: { macroParams: { '': { value: 'paso-6' } } },
      },
    },
    'paso-6',
  ],
  ['one without a name', { type: 'inlineExtension', attrs: { extensionKey: 'anchor', parameters: {} } }, null],
  ['another macro', { type: 'inlineExtension', attrs: { extensionKey: 'toc' } }, null],
  ['a text', { type: 'text', text: 'x' }, null],
])('%s', (_name, node, expected) => {
  expect(anchorName(node)).toBe(expected);
});
