import type { Drift } from './drift';

/** A text. `T` narrows it to some values. */
export interface Text<T extends string = string> {
  readonly type: 'String';
  readonly drift: Drift;
  /** The only values, if they are few. */
  readonly values: readonly T[] | null;
}

export interface Numeric {
  readonly type: 'Number';
  readonly drift: Drift;
}

export interface Flag {
  readonly type: 'Boolean';
  readonly drift: Drift;
}

/** A list. `whole`: a difference shows the list, not its items. `drift` is that of the list and of its scalar items. */
export interface List<I extends Value = Value> {
  readonly type: 'List';
  readonly item: I;
  readonly drift: Drift;
  readonly whole: boolean;
}

/** An object. `drift` is that of the whole object, if it is missing or added. */
export interface Structure<K extends Keys = Keys> {
  readonly type: 'Map';
  readonly keys: K;
  readonly drift: Drift;
}

/** Description of a value in a rule's configuration. */
export type Value = Text | Numeric | Flag | List | Structure;

/** A value that some rules of a kind leave out. */
export type Optional<V extends Value = Value> = V & { readonly optional: true };

/** Description of an object: its keys and their values. */
export interface Keys {
  readonly [key: string]: Value | Optional;
}

export const text = (drift: Drift): Text => ({ type: 'String', drift, values: null });

/** A text of a few known values. */
export const oneOf = <T extends string>(values: readonly T[], drift: Drift): Text<T> => ({
  type: 'String',
  drift,
  values,
});

export const number = (drift: Drift): Numeric => ({ type: 'Number', drift });

export const flag = (drift: Drift): Flag => ({ type: 'Boolean', drift });

/** A list whose items are compared one by one. */
export const list = <I extends Value>(item: I, drift: Drift): List<I> => ({ type: 'List', item, drift, whole: false });

/** A list that is compared as one value, because its items mean nothing alone. */
export const wholeList = <I extends Value>(item: I, drift: Drift): List<I> => ({
  type: 'List',
  item,
  drift,
  whole: true,
});

export const structure = <K extends Keys>(keys: K, drift: Drift): Structure<K> => ({ type: 'Map', keys, drift });

export const optional = <V extends Value>(value: V): Optional<V> => ({ ...value, optional: true });
