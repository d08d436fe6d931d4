import { print } from '../syntax/print';
import type { Index, Member as MemberNode } from '../syntax/tree';
import { memberOf, TYPES, type Member } from '../types/registry';
import { ANY, isNullable, itemOf, printType, typeofName, withNull, type Type } from '../types/type';
import { noticeWord } from './notice';
import { ONCE } from './cost';
import type { Environment } from './environment';
import type { Inference } from './inference';
import { factorOf, pathOf } from './path';
import { substitute, tableOf } from './signatures';

export type Access = MemberNode | Index;

/** The name that an access reads; null if it is computed. */
export function nameOf(node: Access): string | null {
  if (node.kind === 'Member') return node.name;
  if (node.key.kind === 'Template') return node.key.parts.length === 0 ? (node.key.texts[0] ?? '') : null;
  return node.key.kind === 'Literal' && typeof node.key.value === 'string' ? node.key.value : null;
}

/** `a.b`, `a?.b`, `a[b]`, `a?.[b]`. */
export function inferAccess(inference: Inference, node: Access, environment: Environment): Type {
  const object = inferObject(inference, node, environment);
  const name = nameOf(node);
  if (node.kind === 'Index') {
    const key = inference.expression(node.key, environment);
    if (name === null) return optional(node, object, indexed(inference, node, object, key, environment));
  } else {
    noticeWord(inference, node, node.name);
  }
  return optional(node, object, property(inference, node, object, name ?? '', environment));
}

/** Infers the object of an access. Before `.` it must not be null. */
export function inferObject(inference: Inference, node: Access, environment: Environment): Type {
  const { object } = node;
  if (nameOf(node) === 'length') inference.lengthOnly.add(object);
  const type = inference.expression(object, environment);
  if (node.optional || !isNullable(type)) return type;
  if (type.kind === 'Null') {
    inference.report.typeError(node, 'Type null does not have any properties');
  } else if (
    (object.kind === 'Member' || object.kind === 'Index' || object.kind === 'Call') &&
    isOptionalStep(object)
  ) {
    inference.report.choice(node, 'optional-chain');
  } else {
    const message = `\`${print(object)}\` may be null, and reading a property of null is an error. Use \`?.\`, or test it first.`;
    inference.report.warn(node, 'hazard', 'null-hazard', message);
  }
  return type;
}

const isOptionalStep = (node: Access | Extract<Access['object'], { kind: 'Call' }>): boolean =>
  node.kind === 'Call' ? 'optional' in node.callee && node.callee.optional : node.optional;

/** `?.` gives null if the object is null or has no such property. */
function optional(node: Access, object: Type, found: Type): Type {
  if (!node.optional) return found;
  const isCertain = !isNullable(object) && object.kind === 'Named' && found.kind !== 'Any';
  return isCertain ? found : withNull(found, true);
}

/** A property whose name is computed, or an item of a List. */
function indexed(inference: Inference, node: Index, object: Type, key: Type, environment: Environment): Type {
  const table = tableOf(object);
  const given = typeofName(key);
  const wanted = table === 'List' ? ['Number', 'String'] : ['String'];
  if (table !== null && TYPES.get(table)?.members.size === 0 && !node.optional) {
    inference.report.typeError(node, `Type ${table} does not have any properties`);
  } else if (table !== null && given !== null && !wanted.includes(given)) {
    return badKey(inference, node, object, key);
  }
  if (table === 'List' && given !== 'String') {
    const found = item(inference, node, object, environment);
    return given === 'Number' ? found : withNull(ANY, true);
  }
  if (table === 'Issue') inference.costs.charge(`Issue[${print(node.key)}]`, ONCE);
  if (table === 'EntityProperties') inference.costs.charge(`property[${print(node)}]`, factorOf(node, environment));
  return table === null ? ANY : withNull(ANY, true);
}

function badKey(inference: Inference, node: Index, object: Type, key: Type): Type {
  const wanted = tableOf(object) === 'List' ? 'a whole Number' : 'a String';
  inference.report.typeError(node, `${printType(object)} is indexed by ${wanted}, not by ${printType(key)}.`);
  return ANY;
}

function item(inference: Inference, node: Index, object: Type, environment: Environment): Type {
  const { key } = node;
  const at = key.kind === 'Literal' && typeof key.value === 'number' ? key.value : null;
  const path = pathOf(node.object, environment);
  const length = path === null ? 0 : (environment.fact(path)?.length ?? 0);
  const isLongEnough = object.kind === 'Tuple' ? object.items.length : length;
  if (at === null || at < 0 || at >= isLongEnough) inference.report.choice(node, 'list-index');
  return object.kind === 'Tuple' && at !== null ? (object.items[at] ?? ANY) : itemOf(object);
}

/** A property with a known name. */
export function property(
  inference: Inference,
  node: Access,
  object: Type,
  name: string,
  environment: Environment,
): Type {
  const table = tableOf(object);
  if (object.kind === 'Record') return object.fields[name] ?? absent(inference, node, object, name);
  if (table === null || table === 'Map') return withNull(ANY, table === 'Map');
  const member = memberOf(table, name);
  if (member === undefined) return openProperty(inference, node, table, name, environment);
  if (member.signature !== null) return { ...member.signature, result: substitute(member.signature.result, {}) };
  chargeMember(inference, node, member, environment);
  return member.onSome ? withNull(member.type, false) : member.type;
}

/** A key that a record lacks, which reads as null. Every Map has the members of its type. */
function absent(inference: Inference, node: Access, object: Type, name: string): Type {
  if (memberOf('Map', name) === undefined) {
    const message = `${printType(object)} has no key "${name}", so this is always null.`;
    inference.report.warn(node, 'hazard', 'missing-member', message);
  }
  return withNull(ANY, true);
}

/** Whether a name can be the custom field of an issue: `customfield_10010`, or the key that an app gave. */
const isCustomField = (name: string): boolean => /^customfield_\d+$/.test(name) || /[^A-Za-z0-9]/.test(name);

/** Properties of types whose members are not all known beforehand. Other unknown names are mistakes. */
function openProperty(inference: Inference, node: Access, table: string, name: string, environment: Environment): Type {
  if (table === 'EntityProperties') {
    const owner = pathOf(node.object, environment) ?? print(node.object);
    inference.costs.charge(`${owner}.${name}`, ONCE);
    return withNull(ANY, true);
  }
  if (table === 'Issue' && isCustomField(name)) {
    inference.costs.charge(`Issue.${name}`, ONCE);
    if (environment.factor.sizes.length > 0) inference.report.choice(node, 'custom-field-cost');
    return withNull(ANY, true);
  }
  if (node.optional) {
    const message = `${table} has no property "${name}", so this is always null.`;
    inference.report.warn(node, 'hazard', 'missing-member', message);
    return withNull(ANY, true);
  }
  inference.report.typeError(node, unrecognized(node, table, name));
  return ANY;
}

/** Its message equals that of the evaluation's error. */
export function unrecognized(node: Access, table: string, name: string): string {
  const members = [...(TYPES.get(table)?.members.keys() ?? [])].sort().map((member) => `'${member}'`);
  if (members.length === 0) return `Type ${table} does not have any properties`;
  const object = print(node.object);
  return `Unrecognized property of \`${object}\`: "${name}" ('${name}'). Available properties of type '${table}' are: ${members.join(', ')}`;
}

function chargeMember(inference: Inference, node: Access, member: Member, environment: Environment): void {
  if (member.cost === 'free') return;
  if (member.cost === 'once') {
    inference.costs.charge(member.id, ONCE);
    return;
  }
  if (member.cost === 'each-or-length' && inference.lengthOnly.has(node)) {
    inference.costs.charge(`${member.id}.length`, ONCE);
    return;
  }
  const object = pathOf(node.object, environment) ?? `${print(node.object)}@${node.start}`;
  inference.costs.charge(`${object}.${member.name}`, factorOf(node.object, environment));
}
