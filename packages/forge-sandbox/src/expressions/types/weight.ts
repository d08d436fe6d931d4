import { ANY, listOf, named, type Type } from './type';

/**
 * Longest type in names, when printed. Types share parts: `[a, a]` of `[b, b]` of ... is small in memory but endless in
 * print. A general type replaces a longer one.
 */
const HEAVIEST = 500;

const weights = new WeakMap<Type, number>();

function weigh(type: Type): number {
  switch (type.kind) {
    case 'List':
      return 1 + weightOf(type.item);
    case 'Tuple':
      return type.items.reduce((sum, item) => sum + weightOf(item), 1);
    case 'Record':
      return Object.values(type.fields).reduce((sum, field) => sum + weightOf(field), 1);
    case 'Function':
      return type.parameters.reduce((sum, parameter) => sum + weightOf(parameter.type), 1 + weightOf(type.result));
    case 'Any':
    case 'Named':
    case 'Null':
    case 'TypeError':
      return 1;
  }
}

function weightOf(type: Type): number {
  const known = weights.get(type);
  if (known !== undefined) return known;
  const weight = weigh(type);
  weights.set(type, weight);
  return weight;
}

/** The type itself, or the general type of its kind if it is too heavy. */
export function bounded(type: Type): Type {
  if (weightOf(type) <= HEAVIEST) return type;
  if (type.kind === 'Record') return named('Map', type.nullable);
  if (type.kind === 'List' || type.kind === 'Tuple') return listOf(ANY, type.nullable);
  return type.kind === 'Function' ? { ...type, result: ANY } : type;
}
