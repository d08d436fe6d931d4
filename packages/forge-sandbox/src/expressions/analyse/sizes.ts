import { print } from '../syntax/print';
import { nodesOf } from '../syntax/size';
import type { Expression } from '../syntax/tree';
import { TYPES } from '../types/registry';
import { ONCE, type Factor } from './cost';
import type { Environment } from './environment';
import type { Inference } from './inference';
import { KEEPS_SIZE } from './signatures';

/**
 * Number of items of a List, for the formula of expensive operations. A literal's number, otherwise the list's source.
 */
export function sizeOfList(inference: Inference, list: Expression, environment: Environment): Factor {
  if (list.kind === 'List') return { ...ONCE, constant: list.items.length };
  if (list.kind === 'Call' && (list.callee.kind === 'Member' || list.callee.kind === 'Index')) {
    const { callee } = list;
    const name = callee.kind === 'Member' ? callee.name : '';
    if (KEEPS_SIZE.has(name)) return sizeOfList(inference, callee.object, environment);
    const sliced = name === 'slice' ? sliceSize(list.arguments) : null;
    if (sliced !== null) return { ...ONCE, constant: sliced };
  }
  const declared = list.kind === 'Variable' ? environment.binding(list.name)?.declared : null;
  if (declared) return sizeOfList(inference, declared.value, declared.environment);
  const source = print(list);
  if (mayBeLong(list)) inference.unboundedLists.set(source, list);
  return { constant: 1, sizes: [source] };
}

/** `slice(0, 10)` has at most 10 items, `slice(-3)` at most 3. */
function sliceSize(args: readonly Expression[]): number | null {
  const [start, end] = args.map(numberOf);
  if (start === undefined || start === null || end === null) return null;
  if (start < 0) return end === undefined ? -start : null;
  return end !== undefined && end >= 0 ? Math.max(0, end - start) : null;
}

function numberOf(node: Expression): number | null {
  if (node.kind === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (node.kind !== 'Unary' || node.operator !== '-') return null;
  const value = numberOf(node.operand);
  return value === null ? null : -value;
}

const UNBOUNDED_NAMES: ReadonlySet<string> = new Set(
  [...TYPES.values()].flatMap(({ members }) =>
    [...members.values()].filter(({ unbounded }) => unbounded).map(({ name }) => name),
  ),
);

/** Whether the list has no bound: `issues`, and lists that Jira loads without limit. */
function mayBeLong(list: Expression): boolean {
  for (const node of nodesOf(list)) {
    if (node.kind === 'Variable' && node.name === 'issues') return true;
    if (node.kind === 'Member' && UNBOUNDED_NAMES.has(node.name)) return true;
  }
  return false;
}
