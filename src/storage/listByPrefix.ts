import { kvs, WhereConditions } from '@forge/kvs';

/** Entries per page of a query (documented). */
const PAGE = 20;

/** Returns every entry of the app's storage whose key begins with `prefix`, in the order of the keys. */
export async function listByPrefix<T>(prefix: string): Promise<readonly (readonly [key: string, value: T])[]> {
  const found: [string, T][] = [];
  let query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE);
  for (;;) {
    const { results, nextCursor } = await query.getMany<T>();
    found.push(...results.map(({ key, value }): [string, T] => [key, value]));
    if (nextCursor === undefined) return found;
    query = query.cursor(nextCursor);
  }
}
