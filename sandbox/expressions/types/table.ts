/**
 * How a member counts among the expensive operations (limit: 10 in one evaluation). Letters of the type reference:
 * `once` = "1", one operation however many objects it is read on; `each` = "N", one for each object it is read on;
 * `each-or-length` = "N/1", as `each`, but one in all when only its `.length` is read.
 */
export type Cost = 'free' | 'once' | 'each' | 'each-or-length';

/** Where a fact comes from: a page of Atlassian, a secondary reference that agrees with it elsewhere, or a decision of ours. */
export type Certainty = 'documented' | 'secondary' | 'chosen';

export interface MemberRow {
  /** In the notation of `notation.ts`; a function type makes the member a method. */
  readonly type: string;
  readonly cost: Cost;
  /** Only some objects of the type have it (an epic's `stories`): absent, it is an unknown property and not null. */
  readonly onSome?: true;
  /** A list whose items beyond the first 1,000 cost one operation each (secondary reference). */
  readonly unbounded?: true;
}

export interface TypeRow {
  readonly certainty: Certainty;
  readonly members: Readonly<Record<string, MemberRow>>;
  /** Members that tell two objects apart: the first one that both have decides `==`. */
  readonly identity?: readonly string[];
  /** Members that a returned object shows. */
  readonly shown?: readonly string[];
}

export const free = (type: string): MemberRow => ({ type, cost: 'free' });
export const once = (type: string): MemberRow => ({ type, cost: 'once' });
export const each = (type: string): MemberRow => ({ type, cost: 'each' });

/** `names` all of the same type, all free. */
export const allFree = (type: string, ...names: string[]): Record<string, MemberRow> =>
  Object.fromEntries(names.map((name) => [name, free(type)]));
