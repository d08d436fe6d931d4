/**
 * Costs of a member in expensive operations (limit: 10 in one evaluation). Letters of the type reference:
 * `once` = "1", one operation for any number of objects; `each` = "N", one for each object;
 * `each-or-length` = "N/1", as `each`, but one in all if only its `.length` is read.
 */
export type Cost = 'free' | 'once' | 'each' | 'each-or-length';

/**
 * Source of a fact: an Atlassian page, a secondary reference that agrees with Atlassian elsewhere, or our own decision.
 */
export type Certainty = 'documented' | 'secondary' | 'chosen';

export interface MemberRow {
  /** In the notation of `notation.ts`; a function type makes the member a method. */
  readonly type: string;
  readonly cost: Cost;
  /** Only some objects of the type have it (an epic's `stories`). On the others it is an unknown property, not null. */
  readonly onSome?: true;
  /** A list whose items beyond the first 1,000 cost one operation each (secondary reference). */
  readonly unbounded?: true;
}

export interface TypeRow {
  readonly certainty: Certainty;
  readonly members: Readonly<Record<string, MemberRow>>;
  /** Members that identify an object. The first one that both objects have decides `==`. */
  readonly identity?: readonly string[];
  /** Members that a returned object shows. */
  readonly shown?: readonly string[];
}

export const free = (type: string): MemberRow => ({ type, cost: 'free' });
export const once = (type: string): MemberRow => ({ type, cost: 'once' });
export const each = (type: string): MemberRow => ({ type, cost: 'each' });

/** Members `names`, all of the same type and free. */
export const allFree = (type: string, ...names: string[]): Record<string, MemberRow> =>
  Object.fromEntries(names.map((name) => [name, free(type)]));
