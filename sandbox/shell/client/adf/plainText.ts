import { adfOf, attributeOf } from './node';
import type { AdfNode } from './node';

/**
 * A document of paragraphs from what was typed: an empty line begins a paragraph, a single line break stays one.
 * Null where nothing was typed. White space is kept as typed: whether it is enough is for the server to say.
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

/** Leaves that read as something other than their `text`. */
const LEAVES: Readonly<Record<string, (node: AdfNode) => string>> = {
  hardBreak: () => '\n',
  mention: (node) => attributeOf(node, 'text'),
  emoji: (node) => attributeOf(node, 'text') || attributeOf(node, 'shortName'),
  inlineCard: (node) => attributeOf(node, 'url'),
  status: (node) => attributeOf(node, 'text'),
};

const BLOCKS_OF_INLINE = new Set(['paragraph', 'heading', 'codeBlock']);

/** The words of a document, paragraphs apart by an empty line; the inverse of `adfFromText` but for the number of empty lines. */
export function textFromAdf(value: unknown): string {
  const document = adfOf(value);
  return document === null ? '' : textOf(document);
}

/** The words of one node and what it holds. */
export function textOf(node: AdfNode): string {
  const leaf = LEAVES[node.type];
  if (leaf !== undefined) return leaf(node);
  if (node.text !== undefined) return node.text;
  const parts = (node.content ?? []).map(textOf);
  return parts.join(BLOCKS_OF_INLINE.has(node.type) ? '' : node.type === 'doc' ? '\n\n' : '\n');
}
