/** The entry of a table under a name that came from outside: `toString` is in no table, though every object has one. */
export const entryOf = <Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
