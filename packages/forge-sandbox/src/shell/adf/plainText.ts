import { adfOf, attributeOf } from './node';
import type { AdfNode } from './node';

/**
 * A document of paragraphs from typed text: an empty line begins a paragraph, a single line break stays one.
 * Null for an empty text. White space is kept as typed: the server decides if it is enough.
 */
export function adfFromText(text: string): unknown {
  if (text === '') return null;
  return {
    type: 'doc',
    version: 1,
    content: text
      .replace(/\r\n?/g, '\n')
      .split(/\n{2,}/)
      .map((paragraph) => ({ type: 'paragraph', content: inline(paragraph) })),
  };
}

function inline(paragraph: string): unknown[] {
  return paragraph.split('\n').flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    // ADF forbids empty text nodes.
    ...(line === '' ? [] : [{ type: 'text', text: line }]),
  ]);
}

/** Leaves whose text is not in `text`. */
const LEAVES: Readonly<Record<string, (node: AdfNode) => string>> = {
  hardBreak: () => '\n',
  mention: (node) => attributeOf(node, 'text'),
  emoji: (node) => attributeOf(node, 'text') || attributeOf(node, 'shortName'),
  inlineCard: (node) => attributeOf(node, 'url'),
  status: (node) => attributeOf(node, 'text'),
};

const BLOCKS_OF_INLINE = new Set(['paragraph', 'heading', 'codeBlock']);

/**
 * The words of a document, with an empty line between paragraphs. The inverse of `adfFromText`, except for the number
 * of empty lines.
 */
export function textFromAdf(value: unknown): string {
  const document = adfOf(value);
  return document === null ? '' : textOf(document);
}

/** The words of a node and its children. */
export function textOf(node: AdfNode): string {
  const leaf = LEAVES[node.type];
  if (leaf !== undefined) return leaf(node);
  if (node.text !== undefined) return node.text;
  const parts = (node.content ?? []).map(textOf);
  return parts.join(BLOCKS_OF_INLINE.has(node.type) ? '' : node.type === 'doc' ? '\n\n' : '\n');
}
