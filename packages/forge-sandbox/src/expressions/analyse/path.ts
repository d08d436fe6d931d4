import { nodesOf } from '../syntax/size';
import type { Expression, Node } from '../syntax/tree';
import { larger, ONCE, type Factor } from './cost';
import type { Environment } from './environment';

/**
 * A text that is the same for expressions with the same value: `issue.assignee`, `issue["customfield_1"]`, `c#3.body`.
 * Null for expressions that are too complex to compare. `.` and `?.` give the same path.
 */
export function pathOf(node: Expression, environment: Environment): string | null {
  switch (node.kind) {
    case 'Variable': {
      const binding = environment.binding(node.name);
      return binding === undefined ? node.name : `${node.name}#${binding.id}`;
    }
    case 'Literal':
      return JSON.stringify(node.value);
    case 'Member':
      return joined(node.object, environment, JSON.stringify(node.name));
    case 'Index': {
      const key = pathOf(node.key, environment);
      return key === null ? null : joined(node.object, environment, key);
    }
    case 'Call': {
      const args = node.arguments.map((argument) => pathOf(argument, environment));
      const callee = pathOf(node.callee, environment);
      return callee === null || args.includes(null) ? null : `${callee}(${args.join(',')})`;
    }
    default:
      return null;
  }
}

function joined(object: Expression, environment: Environment, key: string): string | null {
  const path = pathOf(object, environment);
  return path === null ? null : `${path}[${key}]`;
}

/** How often an expression takes another value: as often as its most frequently changing name. */
export function factorOf(node: Node, environment: Environment): Factor {
  let factor = ONCE;
  for (const inner of nodesOf(node)) {
    if (inner.kind === 'Variable') factor = larger(factor, environment.binding(inner.name)?.factor ?? ONCE);
  }
  return factor;
}
