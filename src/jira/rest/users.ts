import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';
import { all } from './paged';

const PERSON = z.object({
  accountId: z.string(),
  displayName: z.string().optional(),
  active: z.boolean().optional(),
});

export interface FoundPerson {
  /** `''` if the person's privacy settings hide it. */
  readonly name: string;
  readonly active: boolean;
}

/** Maximum people per call, because their ids must fit into its address. */
const AT_ONCE = 50;

/** People by account id. Jira leaves out unknown accounts (documented: "the users specified"). */
export async function findPeople(
  client: JiraClient,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, FoundPerson>> {
  const found = new Map<string, FoundPerson>();
  for (let start = 0; start < accountIds.length; start += AT_ONCE) {
    const ids = accountIds.slice(start, start + AT_ONCE).map((id): [string, string] => ['accountId', id]);
    const query = new URLSearchParams(ids);
    const people = await all(
      client,
      (startAt) => route`/rest/api/3/user/bulk?startAt=${startAt}&maxResults=${AT_ONCE}&${query}`,
      PERSON,
    );
    for (const { accountId, displayName = '', active = true } of people)
      found.set(accountId, { name: displayName, active });
  }
  return found;
}
