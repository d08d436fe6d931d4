import type { Binary, Conditional, Expression, Unary } from '../syntax/tree';
import {
  ANY,
  BOOLEAN,
  isNamed,
  isNullable,
  join,
  NUMBER,
  STRING,
  typeofName,
  withNull,
  type Type,
} from '../types/type';
import type { Environment } from './environment';
import type { Inference } from './inference';
import { factsWhen } from './narrow';

const ORDERED: ReadonlySet<string> = new Set(['Number', 'String', 'Date', 'CalendarDate']);

const VERBS: Readonly<Record<'-' | '*' | '/' | '%', string>> = {
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'take the remainder of',
};

export function inferBinary(inference: Inference, node: Binary, environment: Environment): Type {
  const { operator } = node;
  switch (operator) {
    case '&&':
    case '||':
    case '??':
      return logical(inference, node, operator, environment);
    case '==':
    case '!=':
      return equality(inference, node, environment);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return order(inference, node, environment);
    case '+':
      return addition(inference, node, environment);
    default:
      return arithmetic(inference, node, operator, environment);
  }
}

/** Types of both sides. */
function operands(inference: Inference, { left, right }: Binary, environment: Environment): [Type, Type] {
  const a = inference.expression(left, environment);
  return [a, inference.expression(right, environment)];
}

/** The right side is only evaluated if the left one does not decide. The facts that follow hold on the right side. */
function logical(inference: Inference, node: Binary, operator: '&&' | '||' | '??', environment: Environment): Type {
  const left =
    operator === '??' ? inference.expression(node.left, environment) : inference.test(node.left, environment);
  const known =
    operator === '??' ? environment : environment.assume(factsWhen(node.left, operator === '&&', environment));
  const right = inference.expression(node.right, known);
  if (operator !== '&&') return join(withNull(left, false), right);
  // A left side that is not a Boolean, a Number or a text only decides if it is null.
  const isAlwaysTrue = ['Boolean', 'Number', 'String', null].every((name) => typeofName(left) !== name);
  if (!isAlwaysTrue) return join(left, right);
  return isNullable(left) ? withNull(right, true) : right;
}

function equality(inference: Inference, node: Binary, environment: Environment): Type {
  const names = operands(inference, node, environment).map(typeofName);
  const [left, right] = names;
  if (names.every((name) => name !== null && name !== 'null') && left !== right)
    inference.report.choice(node, 'cross-type-equality');
  if ([node.left, node.right].some(isTypeof) && [node.left, node.right].some(isNullText))
    inference.report.choice(node, 'typeof-null');
  return BOOLEAN;
}

const isTypeof = (node: Expression): boolean => node.kind === 'Unary' && node.operator === 'typeof';
const isNullText = (node: Expression): boolean => node.kind === 'Literal' && node.value === 'null';

/** Documented: `Can't compare Number to String.` */
function order(inference: Inference, node: Binary, environment: Environment): Type {
  const [left, right] = operands(inference, node, environment);
  const [a, b] = [typeofName(left), typeofName(right)];
  const isWrong = (a !== null && b !== null && a !== b) || [a, b].some((name) => name !== null && !ORDERED.has(name));
  if (isWrong) inference.report.typeError(node, `Can't compare ${a ?? 'Any'} to ${b ?? 'Any'}.`);
  else if (isNullable(left) || isNullable(right)) inference.report.choice(node, 'null-comparison');
  return BOOLEAN;
}

function addition(inference: Inference, node: Binary, environment: Environment): Type {
  const [left, right] = operands(inference, node, environment);
  if (isNamed(left, 'String') || isNamed(right, 'String')) {
    for (const side of [node.left, node.right]) inference.noticeText(side);
    return STRING;
  }
  const [a, b] = [typeofName(left), typeofName(right)];
  const canAdd = [a, b].every((name) => name === null || name === 'Number');
  if (!canAdd) inference.report.typeError(node, `Can't add ${a ?? 'Any'} and ${b ?? 'Any'}.`);
  hazards(inference, node, [left, right]);
  return a === 'Number' && b === 'Number' ? NUMBER : ANY;
}

function arithmetic(
  inference: Inference,
  node: Binary,
  operator: '-' | '*' | '/' | '%',
  environment: Environment,
): Type {
  const [left, right] = operands(inference, node, environment);
  const [a, b] = [typeofName(left), typeofName(right)];
  const canCompute = [a, b].every((name) => name === null || name === 'Number');
  if (!canCompute) inference.report.typeError(node, `Can't ${VERBS[operator]} ${a ?? 'Any'} and ${b ?? 'Any'}.`);
  hazards(inference, node, [left, right]);
  const isSafe = node.right.kind === 'Literal' && node.right.value !== 0;
  if ((operator === '/' || operator === '%') && !isSafe) inference.report.choice(node, 'division-by-zero');
  return NUMBER;
}

function hazards(inference: Inference, node: Expression, types: readonly Type[]): void {
  if (types.some((type) => isNullable(type) && type.kind !== 'Null')) {
    inference.report.warn(
      node,
      'hazard',
      'null-hazard',
      'An operand may be null, and computing with null is an error. Test it first.',
    );
  }
}

export function inferUnary(inference: Inference, node: Unary, environment: Environment): Type {
  if (node.operator === '!') {
    inference.test(node.operand, environment);
    return BOOLEAN;
  }
  if (node.operator === 'typeof') {
    if (node.operand.kind === 'Variable') inference.quietly(node.operand, environment);
    else inference.expression(node.operand, environment);
    return STRING;
  }
  const operand = inference.expression(node.operand, environment);
  const name = typeofName(operand);
  if (name !== null && name !== 'Number') inference.report.typeError(node, `Can't negate ${name}.`);
  hazards(inference, node, [operand]);
  return NUMBER;
}

export function inferConditional(inference: Inference, node: Conditional, environment: Environment): Type {
  inference.test(node.test, environment);
  const then = inference.expression(node.then, environment.assume(factsWhen(node.test, true, environment)));
  const otherwise = inference.expression(node.otherwise, environment.assume(factsWhen(node.test, false, environment)));
  // A branch that throws has no value, so the other branch alone gives the type.
  if (node.then.kind === 'Throw') return otherwise;
  return node.otherwise.kind === 'Throw' ? then : join(then, otherwise);
}
