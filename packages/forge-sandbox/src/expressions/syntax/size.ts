import type { Expression, Node, Program } from './tree';

/** The size of a tree. Jira's size message counts `leaves` ("too many nodes (150), limit: 100 leaves"). */
export interface Size {
  readonly nodes: number;
  readonly leaves: number;
  readonly depth: number;
}

/** The nodes directly below one, in the order of evaluation. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'Block':
      return [...node.declarations.map(({ value }) => value), node.body];
    case 'If':
      return [node.test, node.then, node.otherwise];
    case 'Try':
      return [node.body, node.handler];
    case 'Conditional':
      return [node.test, node.then, node.otherwise];
    case 'Throw':
      return [node.value];
    case 'Binary':
      return [node.left, node.right];
    case 'Unary':
      return [node.operand];
    case 'Member':
      return [node.object];
    case 'Index':
      return [node.object, node.key];
    case 'Call':
      return [node.callee, ...node.arguments];
    case 'New':
      return node.arguments;
    case 'Template':
      return node.parts;
    case 'List':
      return node.items;
    case 'Record':
      return node.entries.map(({ value }) => value);
    case 'Lambda':
      return [node.body];
    case 'Literal':
    case 'Variable':
      return [];
  }
}

/** Measures a tree without recursion, because its result decides whether recursion over the tree is safe. */
export function sizeOf(program: Program): Size {
  const pending: { node: Node; depth: number }[] = [{ node: program.block, depth: 1 }];
  let nodes = 0;
  let leaves = 0;
  let deepest = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    const children = childrenOf(node);
    nodes += 1;
    if (children.length === 0) leaves += 1;
    if (depth > deepest) deepest = depth;
    for (const child of children) pending.push({ node: child, depth: depth + 1 });
  }
  return { nodes, leaves, depth: deepest };
}

/** All nodes of a tree, the outer before the inner. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

export const isExpression = (node: Node): node is Expression =>
  node.kind !== 'Block' && node.kind !== 'If' && node.kind !== 'Try';
