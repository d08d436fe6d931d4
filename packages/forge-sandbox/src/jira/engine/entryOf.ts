/** The table's own entry of this name. The name comes from outside: `toString` must not find an inherited method. */
export const entryOf = <Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
