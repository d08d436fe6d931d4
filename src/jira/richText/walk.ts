import { nodeOf, type DocumentNode } from './node';

/** Visits each node of a document in order. */
export interface Visitor {
  /**
   * @param depth 0 for the document itself.
   * @returns the nodes to visit inside this one.
   */
  enter(node: DocumentNode, parent: DocumentNode | null, depth: number): readonly unknown[];
  /** Called after all nodes inside an entered node. */
  leave(node: DocumentNode, parent: DocumentNode | null): void;
}

/**
 * Visits a document in reading order. All readings use it. It never throws, and its time grows only with the document.
 * It keeps its own stack, because nesting may exceed JavaScript's stack.
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
