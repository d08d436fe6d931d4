import { print } from '../syntax/print';
import type { Call, Expression } from '../syntax/tree';
import type { Member } from '../types/registry';
import { ANY, arity, itemOf, printType, typeofName, type Type } from '../types/type';
import { checkCount } from './arguments';
import { ONCE } from './cost';
import type { Environment } from './environment';
import type { Inference } from './inference';
import type { Access } from './inferAccess';
import { noticeMethod } from './notice';
import { factorOf, pathOf } from './path';
import { ITERATES, RESULTS, substitute } from './signatures';
import { sizeOfList } from './sizes';

/** A call of a method from the tables. */
export function knownMethod(
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
  if (member.id === 'List.join') inference.noticeText(node, item);
  charge(inference, callee, member, environment);
  const special = RESULTS[member.id];
  return special === undefined
    ? substitute(signature.result, { T: item, R: returned })
    : special(object, args, returned);
}

/** Infers an argument. A function literal gets the types of the values that the method will pass to it. */
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
