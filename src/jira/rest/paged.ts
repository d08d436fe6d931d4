import type { Route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';

/** A page of Jira's paged lists. */
const page = <T>(item: z.ZodType<T>) =>
  z.object({ values: z.array(item), isLast: z.boolean().optional(), total: z.number().optional() });

/** Every item of a paged list. `route` makes the address of the page that begins at an index. */
export async function all<T>(
  client: JiraClient,
  route: (startAt: number) => Route,
  item: z.ZodType<T>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (;;) {
    const { values, isLast, total } = await client.get(route(items.length), page(item));
    items.push(...values);
    if (values.length === 0 || isLast === true || (total !== undefined && items.length >= total)) return items;
  }
}

/** Every item of a list with page tokens. The first page has no token. */
export async function allByToken<T>(
  readPage: (
    token: string | undefined,
  ) => Promise<{ readonly values: readonly T[]; readonly next: string | undefined }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let token: string | undefined;
  do {
    const { values, next } = await readPage(token);
    items.push(...values);
    token = values.length === 0 ? undefined : next;
  } while (token !== undefined);
  return items;
}
