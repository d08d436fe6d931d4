import { TYPES, type Member } from '../types/registry';
import { ANY, itemOf, join, listOf, named, NUMBER, STRING, withNull, type Type } from '../types/type';

/** Types that the single letters of the tables stand for in one call. */
export type Substitution = Readonly<Record<string, Type>>;

export function substitute(type: Type, letters: Substitution): Type {
  switch (type.kind) {
    case 'Named': {
      const meant = letters[type.name];
      return meant === undefined ? type : type.nullable ? withNull(meant, true) : meant;
    }
    case 'List':
      return { ...type, item: substitute(type.item, letters) };
    case 'Tuple':
      return { ...type, items: type.items.map((item) => substitute(item, letters)) };
    case 'Record':
      return {
        ...type,
        fields: Object.fromEntries(
          Object.entries(type.fields).map(([key, field]) => [key, substitute(field, letters)]),
        ),
      };
    case 'Function':
      return {
        ...type,
        parameters: type.parameters.map((parameter) => ({ ...parameter, type: substitute(parameter.type, letters) })),
        result: substitute(type.result, letters),
      };
    case 'Any':
    case 'Null':
    case 'TypeError':
      return type;
  }
}

const flat = (type: Type): Type => (type.kind === 'List' || type.kind === 'Tuple' ? itemOf(type) : type);

/** Result types that the notation of the tables cannot express. `returned` is the result of the function argument. */
export const RESULTS: Readonly<Record<string, (self: Type, args: readonly Type[], returned: Type) => Type>> = {
  'List.flatMap': (_self, _args, returned) => listOf(flat(returned)),
  'List.flatten': (self) => listOf(flat(itemOf(self))),
  'List.concat': (self, [added]) => listOf(join(itemOf(self), flat(added ?? ANY))),
  'List.reduce': (_self, [, initial], returned) => (initial === undefined ? ANY : join(initial, returned)),
  Number: () => NUMBER,
};

/** The result type of all methods of this name if they agree, otherwise any. For calls on values of unknown type. */
export function resultByName(name: string): Type {
  const results = [...TYPES.values()].flatMap(({ members }) => {
    const signature: Member['signature'] = members.get(name)?.signature ?? null;
    return signature === null ? [] : [signature.result];
  });
  const [first, ...others] = results;
  if (first?.kind !== 'Named' || first.name.length === 1) return ANY;
  return others.every((other) => other.kind === 'Named' && other.name === first.name) ? first : ANY;
}

/** Methods of List that call a function for each item. KEEPS_SIZE: their result is not longer than the list. */
export const ITERATES: ReadonlySet<string> = new Set(['map', 'flatMap', 'filter', 'every', 'some', 'reduce', 'sort']);
export const KEEPS_SIZE: ReadonlySet<string> = new Set(['map', 'filter', 'sort']);

/** The type's name in the tables; null if unknown. */
export function tableOf(type: Type): string | null {
  switch (type.kind) {
    case 'Named':
      return type.name;
    case 'List':
    case 'Tuple':
      return 'List';
    case 'Record':
      return 'Map';
    case 'Function':
      return 'Function';
    case 'Any':
    case 'TypeError':
    case 'Null':
      return null;
  }
}

/** The type that a `typeof` name stands for. */
export const typeOfName = (name: string): Type =>
  name === 'List' ? listOf(ANY) : name === 'String' ? STRING : named(name);
