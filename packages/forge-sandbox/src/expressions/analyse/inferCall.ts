import { print } from '../syntax/print';
import type { Call, Expression } from '../syntax/tree';
import { memberOf } from '../types/registry';
import { ANY, arity, isNullable, printType, withNull, type FunctionType, type Type } from '../types/type';
import { callArguments, checkCount } from './arguments';
import type { Environment } from './environment';
import type { Inference } from './inference';
import { inferObject, nameOf, property, unrecognized, type Access } from './inferAccess';
import { knownMethod } from './inferMethod';
import { noticeConversion } from './notice';
import { ITERATES, resultByName, tableOf } from './signatures';
import { sizeOfList } from './sizes';

const isAccess = (node: Expression): node is Access => node.kind === 'Member' || node.kind === 'Index';

export function inferCall(inference: Inference, node: Call, environment: Environment): Type {
  const { callee } = node;
  const name = isAccess(callee) ? nameOf(callee) : null;
  if (isAccess(callee) && name !== null) return methodCall(inference, node, callee, name, environment);
  const type = inference.expression(callee, environment);
  if (type.kind !== 'Function') {
    callArguments(inference, node.arguments, environment);
    return notAFunction(inference, node, type);
  }
  return functionCall(inference, node, type, environment);
}

function notAFunction(inference: Inference, node: Call, type: Type): Type {
  if (type.kind !== 'Any') {
    inference.report.typeError(node, `\`${print(node.callee)}\` is not a function, but ${printType(type)}.`);
  }
  return ANY;
}

/** A call of a function in a variable. The costs of its body were counted at its declaration. */
function functionCall(inference: Inference, node: Call, type: FunctionType, environment: Environment): Type {
  const args = callArguments(inference, node.arguments, environment);
  const called = print(node.callee);
  checkCount(inference, node, called, arity(type), args.length);
  if (called === 'Number') noticeConversion(inference, node, args[0]);
  return type.result;
}

function methodCall(inference: Inference, node: Call, callee: Access, name: string, environment: Environment): Type {
  const object = inferObject(inference, callee, environment);
  const table = tableOf(object);
  const member = table === null ? undefined : memberOf(table, name);
  const isMissable = callee.optional && (isNullable(object) || object.kind === 'Any');
  if (member?.signature) {
    const result = knownMethod(inference, node, callee, object, member, environment);
    return isMissable ? withNull(result, true) : result;
  }
  if (table === null) {
    const result = unknownMethod(inference, node, callee, name, environment);
    return isMissable ? withNull(result, true) : result;
  }
  return heldFunction(inference, node, callee, object, table, name, environment);
}

/** Calls something other than a method: a function in a Map. Anything else is a mistake. */
function heldFunction(
  inference: Inference,
  node: Call,
  callee: Access,
  object: Type,
  table: string,
  name: string,
  environment: Environment,
): Type {
  const args = callArguments(inference, node.arguments, environment);
  if (memberOf(table, name) === undefined && table !== 'Map' && table !== 'EntityProperties' && table !== 'Issue') {
    if (!callee.optional) inference.report.typeError(node, unrecognized(callee, table, name));
    return withNull(ANY, callee.optional);
  }
  if (name === 'groups' && table === 'User') inference.report.choice(node, 'user-groups-call');
  const held = property(inference, callee, object, name, environment);
  if (held.kind !== 'Function') return notAFunction(inference, node, held);
  checkCount(inference, node, name, arity(held), args.length);
  return held.result;
}

/** A method of a value of unknown type. A method named like one that iterates over a List is taken to iterate. */
function unknownMethod(inference: Inference, node: Call, callee: Access, name: string, environment: Environment): Type {
  const inside = ITERATES.has(name)
    ? environment.repeated(sizeOfList(inference, callee.object, environment))
    : environment;
  for (const argument of node.arguments) {
    if (argument.kind === 'Lambda') inference.lambda(argument, [], inside);
    else inference.expression(argument, environment);
  }
  return resultByName(name);
}
