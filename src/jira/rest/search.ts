import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';

const page = <T>(issue: z.ZodType<T>) =>
  z.object({ issues: z.array(issue), nextPageToken: z.string().optional(), isLast: z.boolean().optional() });

/** Issues that a query finds, page by page, up to `most`. `fields` names the Jira fields that `issue` reads. */
async function search<T>(
  client: JiraClient,
  query: { readonly jql: string; readonly fields: readonly string[]; readonly most: number },
  issue: z.ZodType<T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let nextPageToken: string | undefined;
  do {
    const body = {
      jql: query.jql,
      fields: [...query.fields],
      maxResults: Math.min(100, query.most - found.length),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
    const answer = await client.ask(route`/rest/api/3/search/jql`, body, page(issue));
    found.push(...answer.issues);
    nextPageToken = answer.isLast === true ? undefined : answer.nextPageToken;
  } while (nextPageToken !== undefined && found.length < query.most);
  return found;
}

/** Maximum requests counted for the load of a role's holders. */
const MOST_COUNTED = 500;

const ASSIGNED = z.object({
  id: z.string(),
  fields: z.object({ assignee: z.object({ accountId: z.string() }).nullish() }),
});

/** Number of the procedure's open requests in a project by assignee, one request excluded. */
export async function openRequests(
  client: JiraClient,
  { projectId, issueType, except }: { projectId: string; issueType: string; except: string },
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const named = people.map((id) => `"${id.replace(/["\\]/g, '')}"`).join(', ');
  const jql =
    `project = ${projectId} AND issuetype = ${issueType} AND statusCategory != Done ` +
    `AND assignee in (${named}) AND issue != ${except}`;
  const issues = await search(client, { jql, fields: ['assignee'], most: MOST_COUNTED }, ASSIGNED);
  const counts = new Map(people.map((id) => [id, 0]));
  for (const { fields } of issues) {
    const id = fields.assignee?.accountId;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Ids of the procedure's requests that changed within the last hours, the longest unchanged first. */
export async function recentRequests(
  client: JiraClient,
  { projectId, issueType, hours, most }: { projectId: string; issueType: string; hours: number; most: number },
): Promise<readonly string[]> {
  const jql = `project = ${projectId} AND issuetype = ${issueType} AND updated >= -${hours}h ORDER BY updated ASC`;
  const issues = await search(client, { jql, fields: ['id'], most }, z.object({ id: z.string() }));
  return issues.map(({ id }) => id);
}
