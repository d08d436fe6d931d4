import { parse, type Evaluation } from '../../../src/expressions';
import { inspect } from '../../../src/expressions/analyse/analyse';
import { nodesOf } from '../../../src/expressions/syntax/size';
import type { Expression, Node } from '../../../src/expressions/syntax/tree';
import type { Type } from '../../../src/expressions/types/type';

/** Failures that a type check finds if it knows the types of the operands. */
const VISIBLE = new Set(['operand-types', 'unknown-member', 'unknown-type', 'argument-count', 'not-callable']);

const isOpen = (type: Type | undefined): boolean =>
  type === undefined ||
  type.kind === 'Any' ||
  (type.kind === 'Named' && (type.name === 'Map' || type.name === 'EntityProperties')) ||
  type.kind === 'Record';

/** Whether only the site knows of the property: its name is computed, or it is a custom field. */
const isComputed = (node: Node): boolean =>
  (node.kind === 'Index' && node.key.kind !== 'Literal') ||
  (node.kind === 'Member' && node.name.startsWith('customfield_'));

/** The parts whose types the check needs. */
function operandsOf(node: Node): readonly Expression[] {
  switch (node.kind) {
    case 'Binary':
      return [node.left, node.right];
    case 'Unary':
      return [node.operand];
    case 'Member':
      return [node.object];
    case 'Index':
      return [node.object, node.key];
    case 'Call':
      return node.callee.kind === 'Member' ? [node.callee.object, ...node.arguments] : [node.callee, ...node.arguments];
    default:
      return [];
  }
}

/**
 * Whether an evaluation ended in a type error, although the analyser calls the program valid. Only an error that the
 * analyser could have found counts: at a place where the types of all operands were known.
 */
export function wasMissed(source: string, evaluation: Evaluation): boolean {
  if (evaluation.ok || evaluation.code === 'syntax' || !VISIBLE.has(evaluation.code)) return false;
  const parsed = parse(source);
  if (!parsed.ok) return false;
  const { types } = inspect(parsed.program).inference;
  const places = [...nodesOf(parsed.program.block)].filter(
    ({ start, end }) => source.slice(start, end) === evaluation.location,
  );
  return !places.some(
    (place) =>
      isComputed(place) ||
      operandsOf(place).some((operand) => isOpen(types.get(operand)) || types.get(operand)?.kind === 'Function'),
  );
}
