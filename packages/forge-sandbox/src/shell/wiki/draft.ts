import type { AdfDocument, AdfNode } from '../../adf/document';
import { macroNode, macroOf } from '../../adf/macroNode';
import type { PlacedMacro } from '../../adf/macroNode';
import { adfFromText, textFromAdf } from '../adf/plainText';
import { adfOf } from '../adf/node';

/** A page during editing. */
export interface Draft {
  readonly title: string;
  readonly body: AdfDocument;
}

/**
 * Saves a macro: replaces the one with its id, or inserts it before the block of this number.
 * @param insertAt null for a macro that was in the page: nothing is saved if it no longer exists.
 */
export function withMacro(body: AdfDocument, macro: PlacedMacro, insertAt: number | null): AdfDocument {
  const isPlaced = body.content.some((node) => macroOf(node)?.localId === macro.localId);
  if (isPlaced) {
    const content = body.content.map((node) => (macroOf(node)?.localId === macro.localId ? macroNode(macro) : node));
    return { ...body, content };
  }
  return insertAt === null ? body : { ...body, content: body.content.toSpliced(insertAt, 0, macroNode(macro)) };
}

export function withoutMacro(body: AdfDocument, localId: string): AdfDocument {
  return { ...body, content: body.content.filter((node) => macroOf(node)?.localId !== localId) };
}

/** The words of a block that can be edited as plain text: a paragraph of plain text. Null for other blocks. */
export function typedText(node: AdfNode): string | null {
  if (node.type !== 'paragraph') return null;
  const isPlain = (node.content ?? []).every(({ type, marks }) =>
    type === 'text' ? (marks ?? []).length === 0 : type === 'hardBreak',
  );
  return isPlain ? textFromAdf({ type: 'doc', version: 1, content: [node] }) : null;
}

/** Replaces the text of a paragraph. It stays one paragraph during typing, even with empty lines. */
export function withText(body: AdfDocument, index: number, text: string): AdfDocument {
  const content = text === '' ? [] : text.split('\n').flatMap(lineOf);
  return { ...body, content: body.content.with(index, { type: 'paragraph', content }) };
}

function lineOf(line: string, index: number): AdfNode[] {
  return [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    // ADF forbids empty text nodes.
    ...(line === '' ? [] : [{ type: 'text', text: line }]),
  ];
}

/** The document to publish: empty lines separate paragraphs, and paragraphs without a word are dropped. */
export function published(body: AdfDocument): AdfDocument {
  const content = body.content.flatMap((node) => {
    const text = typedText(node);
    if (text === null) return [node];
    return adfOf(adfFromText(text.trim()))?.content ?? [];
  });
  return { ...body, content };
}
