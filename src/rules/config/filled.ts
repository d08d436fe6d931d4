import type { Flag, Keys, List, Numeric, Structure, Text } from './value';

/** The type of a described value. */
export type FilledValue<V> =
  V extends Text<infer T>
    ? T
    : V extends Numeric
      ? number
      : V extends Flag
        ? boolean
        : V extends List<infer I>
          ? readonly FilledValue<I>[]
          : V extends Structure<infer K>
            ? Filled<K>
            : never;

type OptionalNames<K extends Keys> = {
  [N in keyof K]: K[N] extends { readonly optional: true } ? N : never;
}[keyof K];

/** The type of a described object. The compiler of a kind of rule fills it, so a forgotten key does not compile. */
export type Filled<K extends Keys> = {
  readonly [N in Exclude<keyof K, OptionalNames<K>>]: FilledValue<K[N]>;
} & { readonly [N in OptionalNames<K>]?: FilledValue<K[N]> };
