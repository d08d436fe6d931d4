import { nodeOf, type DocumentNode } from './node';

/** What a reading does at each node, from the first to the last. */
export interface Visitor {
  /**
   * @param depth 0 for the document itself.
   * @returns what to go on to inside of the node.
   */
  enter(node: DocumentNode, parent: DocumentNode | null, depth: number): readonly unknown[];
  /** After all that is inside of a node. Called for each one that was entered. */
  leave(node: DocumentNode, parent: DocumentNode | null): void;
}

/**
 * Goes through a document, in the order in which people read it. The one walk of every reading. Never throws, in time
 * that grows with the document alone: it keeps its own stack, because people can nest deeper than JavaScript's.
 */
export function walk(document: unknown, visitor: Visitor): void {
  const open: { readonly node: DocumentNode; readonly inside: readonly unknown[]; next: number }[] = [];
  const enter = (value: unknown): void => {
    const node = nodeOf(value);
    const inside = visitor.enter(node, open.at(-1)?.node ?? null, open.length);
    open.push({ node, inside, next: 0 });
  };
  enter(document);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    if (top.next < top.inside.length) {
      top.next += 1;
      enter(top.inside[top.next - 1]);
    } else {
      open.pop();
      visitor.leave(top.node, open.at(-1)?.node ?? null);
    }
  }
}
