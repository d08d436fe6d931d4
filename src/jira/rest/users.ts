import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';

const USER = z.object({ displayName: z.string().nullish() });

/** The name of an account as it is shown; `''` where its owner hides it. A `JiraFailure` 404 where there is none. */
export async function getName(client: JiraClient, accountId: string): Promise<string> {
  return (await client.get(route`/rest/api/3/user?accountId=${accountId}`, USER)).displayName ?? '';
}
