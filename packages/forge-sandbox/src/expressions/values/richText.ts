import { asValue, isList, isMap, isTypedAs, type MapValue, type Value } from './value';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'codeBlock',
  'listItem',
  'taskItem',
  'decisionItem',
  'tableRow',
  'panel',
  'rule',
  'mediaSingle',
  'mediaGroup',
  'expand',
  'nestedExpand',
  'bulletList',
  'orderedList',
  'taskList',
  'decisionList',
  'table',
  'layoutSection',
  'layoutColumn',
  'extension',
  'bodiedExtension',
]);

const attribute = (node: MapValue, name: string): string => {
  const attributes = node['attrs'] ?? null;
  const value = isMap(attributes) ? attributes[name] : null;
  return typeof value === 'string' ? value : '';
};

const day = (milliseconds: string): string => {
  const date = new Date(Number(milliseconds));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** Nodes with a text of their own. */
const LEAVES: ReadonlyMap<string, (node: MapValue) => string> = new Map([
  ['text', (node) => (typeof node['text'] === 'string' ? node['text'] : '')],
  ['hardBreak', () => '\n'],
  ['mention', (node) => attribute(node, 'text')],
  ['emoji', (node) => attribute(node, 'text') || attribute(node, 'shortName')],
  ['date', (node) => day(attribute(node, 'timestamp'))],
  ['status', (node) => attribute(node, 'text')],
  ['inlineCard', (node) => attribute(node, 'url')],
  ['blockCard', (node) => attribute(node, 'url')],
] satisfies [string, (node: MapValue) => string][]);

/** Deepest nesting that is read. ADF nests lists in lists, but no editor makes a deeper document. */
const DEEPEST = 100;

/**
 * The plain text of an ADF document (chosen: Jira publishes no rule). Each block is on a line of its own. A tab
 * separates the cells of a row. A mention is `@Name`, an emoji its character, a card its address, a date its day. Media
 * have no text.
 */
export function plainTextOfDocument(document: Value, depth = 0): string {
  if (depth > DEEPEST || document === null || !isMap(document)) return '';
  const type = typeof document['type'] === 'string' ? document['type'] : '';
  const leaf = LEAVES.get(type);
  if (leaf !== undefined) return leaf(document);
  const content = document['content'] ?? null;
  if (!isList(content)) return '';
  if (type === 'tableRow') return content.map((cell) => plainTextOfDocument(cell, depth + 1)).join('\t');
  let text = '';
  for (const child of content) {
    const childType = child !== null && isMap(child) ? child['type'] : '';
    if (text !== '' && typeof childType === 'string' && BLOCKS.has(childType)) text += '\n';
    text += plainTextOfDocument(child, depth + 1);
  }
  return text;
}

/** The plain text of a `RichText`: from its document, or as given with the data. */
export function plainTextOf(richText: Value): string {
  if (!isTypedAs(richText, 'RichText')) return '';
  const given = richText['plainText'];
  return typeof given === 'string' ? given : plainTextOfDocument(asValue(richText['adf']));
}
