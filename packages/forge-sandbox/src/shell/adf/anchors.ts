import { textOf } from './plainText';
import type { AdfNode } from './node';

/**
 * Targets of links inside a document. Confluence makes a heading's anchor from its words, with hyphens for spaces, and
 * numbers repeated ones (documented for headings; the numbering: seen by third parties).
 */
export function headingAnchors(document: AdfNode): ReadonlyMap<AdfNode, string> {
  const anchors = new Map<AdfNode, string>();
  const times = new Map<string, number>();
  const visit = (node: AdfNode): void => {
    if (node.type === 'heading') {
      const words = textOf(node).trim().replaceAll(/\s+/g, '-');
      const before = times.get(words) ?? 0;
      times.set(words, before + 1);
      anchors.set(node, before === 0 ? words : `${words}.${before}`);
    }
    for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return anchors;
}

/** The name of Confluence's own anchor macro. Null for every other node. */
export function anchorName(node: AdfNode): string | null {
  if (node.type !== 'inlineExtension' || node.attrs?.['extensionKey'] !== 'anchor') return null;
  const parameters = node.attrs['parameters'];
  const named = property(property(property(parameters, 'macroParams'), ''), 'value');
  return typeof named === 'string' && named !== '' ? named : null;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
