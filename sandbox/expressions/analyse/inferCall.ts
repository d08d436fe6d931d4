import { print } from '../syntax/print';
import type { Call, Expression, New } from '../syntax/tree';
import { memberOf, type Member } from '../types/registry';
import {
  ANY,
  arity,
  isNullable,
  itemOf,
  named,
  printType,
  typeofName,
  withNull,
  type FunctionType,
  type Type,
} from '../types/type';
import { noticeConversion, noticeDate, noticeMethod } from './choices';
import { ONCE } from './cost';
import type { Environment } from './environment';
import type { Inference } from './infer';
import { inferObject, nameOf, property, unrecognized, type Access } from './inferAccess';
import { factorOf, pathOf } from './path';
import { ITERATES, resultByName, RESULTS, substitute, tableOf } from './signatures';
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

function callArguments(inference: Inference, args: readonly Expression[], environment: Environment): Type[] {
  return args.map((argument) => inference.expression(argument, environment));
}

/** A call of a function held in a variable; what its body may spend was summed up where it was declared. */
function functionCall(inference: Inference, node: Call, type: FunctionType, environment: Environment): Type {
  const args = callArguments(inference, node.arguments, environment);
  const called = print(node.callee);
  checkCount(inference, node, called, arity(type), args.length);
  if (called === 'Number') noticeConversion(inference, node, args[0]);
  return type.result;
}

function checkCount(
  inference: Inference,
  node: Expression,
  name: string,
  { least, most }: { least: number; most: number },
  given: number,
): void {
  if (given >= least && given <= most) return;
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  inference.report.typeError(node, `${name} takes ${wanted} argument${wanted === '1' ? '' : 's'}, but ${given} given.`);
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

/** Something else than a method is called: a function in a Map, or a mistake. */
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

/** A method of a value of unknown type. If its name is one that goes through a List, it is taken to do that. */
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

function knownMethod(
  inference: Inference,
  node: Call,
  callee: Access,
  object: Type,
  member: Member,
  environment: Environment,
): Type {
  const { signature } = member;
  if (signature === null) return ANY;
  const inside = ITERATES.has(member.name)
    ? environment.repeated(sizeOfList(inference, callee.object, environment))
    : environment;
  const item = itemOf(object);
  let returned: Type = ANY;
  const args = node.arguments.map((argument, index) => {
    const wanted = substitute(signature.parameters[index]?.type ?? ANY, { T: item });
    const given = inferArgument(inference, argument, wanted, environment, inside);
    if (wanted.kind === 'Function') returned = given.kind === 'Function' ? given.result : ANY;
    else checkArgument(inference, argument, wanted, given, member);
    return given;
  });
  checkCount(inference, node, member.name, member, args.length);
  noticeMethod(inference, node, member);
  charge(inference, callee, member, environment);
  const special = RESULTS[member.id];
  return special === undefined
    ? substitute(signature.result, { T: item, R: returned })
    : special(object, args, returned);
}

/** An argument; a function literal is told the types of what it will be given. */
function inferArgument(
  inference: Inference,
  argument: Expression,
  wanted: Type,
  environment: Environment,
  inside: Environment,
): Type {
  if (wanted.kind !== 'Function') return inference.expression(argument, environment);
  const offered = wanted.parameters.map(({ type }) => type);
  const given =
    argument.kind === 'Lambda'
      ? inference.lambda(argument, offered, inside)
      : inference.expression(argument, environment);
  if (given.kind === 'Function' && arity(given).least > offered.length) {
    inference.report.choice(argument, 'callback-arguments');
    inference.report.typeError(argument, `A function with at most ${offered.length} parameters is expected here.`);
  } else if (given.kind !== 'Function' && given.kind !== 'Any') {
    inference.report.typeError(argument, `A function is expected here, but this is ${printType(given)}.`);
  }
  return given;
}

function checkArgument(inference: Inference, node: Expression, wanted: Type, given: Type, member: Member): void {
  const name = typeofName(given);
  if (wanted.kind !== 'Named' || wanted.name.length === 1 || name === null || name === wanted.name) return;
  inference.report.typeError(node, `${member.name} takes a ${wanted.name} here, not ${printType(given)}.`);
}

function charge(inference: Inference, callee: Access, member: Member, environment: Environment): void {
  const { object } = callee;
  const path = pathOf(object, environment) ?? `${print(object)}@${object.start}`;
  if (member.cost === 'each') inference.costs.charge(`${path}.${member.name}`, factorOf(object, environment));
  if (member.id === 'EntityProperties.get') inference.costs.charge(`${path}.get@${callee.start}`, ONCE);
}

/** What `new` can create: fewest and most arguments, and whether it can give null and costs an operation. */
const CONSTRUCTED: Readonly<Record<string, { least: number; most: number; loads: boolean }>> = {
  Date: { least: 0, most: 1, loads: false },
  CalendarDate: { least: 0, most: 1, loads: false },
  RichText: { least: 1, most: 1, loads: false },
  Map: { least: 0, most: 0, loads: false },
  Issue: { least: 1, most: 1, loads: true },
  Project: { least: 1, most: 1, loads: true },
  User: { least: 1, most: 1, loads: true },
};

export function inferNew(inference: Inference, node: New, environment: Environment): Type {
  const args = callArguments(inference, node.arguments, environment);
  const constructed = CONSTRUCTED[node.type];
  if (constructed === undefined) {
    const available = Object.keys(CONSTRUCTED).join(', ');
    inference.report.typeError(node, `"${node.type}" cannot be created. Available: ${available}.`);
    return ANY;
  }
  checkCount(inference, node, `new ${node.type}`, constructed, args.length);
  if (node.type === 'Date') noticeDate(inference, node.arguments);
  if (!constructed.loads) return named(node.type);
  const what = node.arguments.map(
    (argument) => pathOf(argument, environment) ?? `${print(argument)}@${argument.start}`,
  );
  inference.costs.charge(`new ${node.type}(${what.join()})`, factorOf(node, environment));
  return named(node.type, true);
}
