import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';
import { instantOf } from '../issue/issue';

/** Jira's own time, which its rules use; epoch milliseconds (documented: `serverTime`). */
export async function serverTime(client: JiraClient): Promise<number> {
  const info = await client.get(route`/rest/api/3/serverInfo`, z.object({ serverTime: z.string() }));
  return instantOf(info.serverTime);
}
