import type { AdfDocument, AdfNode } from '../../../adf/document';
import { macroNode, macroOf } from '../../../adf/macroNode';
import type { PlacedMacro } from '../../../adf/macroNode';
import { adfFromText, textFromAdf } from '../adf/plainText';
import { adfOf } from '../adf/node';

/** A page while somebody edits it. */
export interface Draft {
  readonly title: string;
  readonly body: AdfDocument;
}

/**
 * Saves a macro: over the one of its id, or, where there is none, before the block of this number.
 * @param insertAt null for a macro that was in the page: when it is gone meanwhile, nothing is saved.
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

/** The words of a block that can be typed over without losing anything: a paragraph of plain text. Null for others. */
export function typedText(node: AdfNode): string | null {
  if (node.type !== 'paragraph') return null;
  const isPlain = (node.content ?? []).every(({ type, marks }) =>
    type === 'text' ? (marks ?? []).length === 0 : type === 'hardBreak',
  );
  return isPlain ? textFromAdf({ type: 'doc', version: 1, content: [node] }) : null;
}

/** Writes over a paragraph. It stays one, empty lines and all, for as long as somebody types. */
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

/** What is published: empty lines part paragraphs, and paragraphs without a word are gone. */
export function published(body: AdfDocument): AdfDocument {
  const content = body.content.flatMap((node) => {
    const text = typedText(node);
    if (text === null) return [node];
    return adfOf(adfFromText(text.trim()))?.content ?? [];
  });
  return { ...body, content };
}
