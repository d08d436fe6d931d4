/**
 * Types of the analyser. Jira writes them `Number`, `List<Comment>`, `{a: Number, b: String}`, `[Number, String]`,
 * `Any` and `TypeError` (documented, REST analyse example). Functions and the mark for "may be null" are ours, because
 * Jira's notation for these is not published. The mark is not printed.
 */
export type Type =
  | { readonly kind: 'Any'; readonly nullable: boolean }
  /** The type of an expression that failed the type check. */
  | { readonly kind: 'TypeError' }
  | { readonly kind: 'Null' }
  /** A type with a table of members: `Issue`, `String`, `Map`, ... */
  | { readonly kind: 'Named'; readonly name: string; readonly nullable: boolean }
  | { readonly kind: 'List'; readonly item: Type; readonly nullable: boolean }
  /** An object literal. */
  | { readonly kind: 'Record'; readonly fields: Readonly<Record<string, Type>>; readonly nullable: boolean }
  /** A list literal of mixed types. */
  | { readonly kind: 'Tuple'; readonly items: readonly Type[]; readonly nullable: boolean }
  | { readonly kind: 'Function'; readonly parameters: readonly Parameter[]; readonly result: Type };

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
}

export type FunctionType = Extract<Type, { kind: 'Function' }>;

export const ANY: Type = { kind: 'Any', nullable: false };
export const TYPE_ERROR: Type = { kind: 'TypeError' };
export const NULL: Type = { kind: 'Null' };
export const named = (name: string, nullable = false): Type => ({ kind: 'Named', name, nullable });
export const listOf = (item: Type, nullable = false): Type => ({ kind: 'List', item, nullable });
export const BOOLEAN = named('Boolean');
export const NUMBER = named('Number');
export const STRING = named('String');

export const isNamed = (type: Type, name: string): boolean => type.kind === 'Named' && type.name === name;

export const isNullable = (type: Type): boolean => type.kind === 'Null' || ('nullable' in type && type.nullable);

/** The same type, marked as able to be null or not. */
export function withNull(type: Type, nullable: boolean): Type {
  return 'nullable' in type && type.nullable !== nullable ? { ...type, nullable } : type;
}

/** The name that `typeof` would give; null if it is not known beforehand. */
export function typeofName(type: Type): string | null {
  switch (type.kind) {
    case 'Any':
    case 'TypeError':
      return null;
    case 'Null':
      return 'null';
    case 'Named':
      return type.name;
    case 'List':
    case 'Tuple':
      return 'List';
    case 'Record':
      return 'Map';
    case 'Function':
      return 'Function';
  }
}

/** The type of a value of either type. */
export function join(a: Type, b: Type): Type {
  if (a.kind === 'Null') return withNull(b, true);
  if (b.kind === 'Null') return withNull(a, true);
  const nullable = isNullable(a) || isNullable(b);
  if (a.kind === 'Named' && b.kind === 'Named' && a.name === b.name) return withNull(a, nullable);
  if (a.kind === 'List' && b.kind === 'List') return listOf(join(a.item, b.item), nullable);
  if (printType(a) === printType(b) && a.kind !== 'Function') return withNull(a, nullable);
  const [left, right] = [typeofName(a), typeofName(b)];
  if (left === 'List' && right === 'List') return listOf(join(itemOf(a), itemOf(b)), nullable);
  return left === 'Map' && right === 'Map' ? named('Map', nullable) : withNull(ANY, nullable);
}

/** The type of the items of a List or a tuple. */
export function itemOf(type: Type): Type {
  if (type.kind === 'List') return type.item;
  const [first, ...rest] = type.kind === 'Tuple' ? type.items : [];
  return first === undefined ? ANY : rest.reduce(join, first);
}

/** Jira's notation. */
export function printType(type: Type): string {
  switch (type.kind) {
    case 'Any':
    case 'TypeError':
    case 'Function':
      return type.kind;
    case 'Null':
      return 'null';
    case 'Named':
      return type.name;
    case 'List':
      return `List<${printType(type.item)}>`;
    case 'Record': {
      const fields = Object.entries(type.fields).map(([key, value]) => `${key}: ${printType(value)}`);
      return `{${fields.join(', ')}}`;
    }
    case 'Tuple':
      return `[${type.items.map(printType).join(', ')}]`;
  }
}

/** Least and most arguments of a function. */
export function arity(type: FunctionType): { readonly least: number; readonly most: number } {
  return { least: type.parameters.filter(({ optional }) => !optional).length, most: type.parameters.length };
}
