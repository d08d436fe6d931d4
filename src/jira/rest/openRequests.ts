import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';

/**
 * Maximum requests in one count. Documented limits of an expression: 10,000 primitive values in its answer, 10,000
 * steps, and 1,000 items of a list. Each request takes 1 value and 5 steps.
 */
export const MOST_COUNTED = 1_000;

/** Reads only status ids of the requests, so no other data leaves Jira. */
const EXPRESSION = `{
  project: { key: project.key, name: project.name },
  statuses: issues.map(i => i.status.id)
}`;

const ANSWER = z.object({
  value: z.object({
    project: z.object({ key: z.string(), name: z.string() }),
    statuses: z.array(z.union([z.number(), z.string()]).transform(String)),
  }),
  meta: z.object({ issues: z.object({ jql: z.object({ isLast: z.boolean().optional() }) }).optional() }).optional(),
});

export interface OpenRequests {
  readonly project: { readonly key: string; readonly name: string };
  /** The status id of each open request that the caller may see, at most `MOST_COUNTED`. */
  readonly statuses: readonly string[];
  /** True if there are no more requests. */
  readonly isComplete: boolean;
}

/**
 * Reads the data of a page in one call. It evaluates a Jira expression over the open requests as the caller. Jira
 * answers 404 if the caller may not see the project. No other documented call counts by status at once.
 * `approximate-count` counts one query, and a search with a field has pages of 100.
 */
export async function readOpenRequests(client: JiraClient, projectId: string, jql: string): Promise<OpenRequests> {
  const { value, meta } = await client.post(
    route`/rest/api/3/expression/evaluate`,
    {
      expression: EXPRESSION,
      context: { project: { id: Number(projectId) }, issues: { jql: { query: jql, maxResults: MOST_COUNTED } } },
    },
    ANSWER,
  );
  // Without `isLast`, an answer counts as complete only if it is not full.
  const isComplete = meta?.issues?.jql.isLast ?? value.statuses.length < MOST_COUNTED;
  return { ...value, isComplete };
}

const ROLES_ANSWER = z.object({ value: z.array(z.union([z.number(), z.string()]).transform(String)) });

/** Ids of the caller's project roles, groups included. Jira answers 404 for a hidden project. */
export async function myProjectRoles(client: JiraClient, projectId: string): Promise<readonly string[]> {
  const { value } = await client.post(
    route`/rest/api/3/expression/evaluate`,
    { expression: 'user.getProjectRoles(project).map(r => r.id)', context: { project: { id: Number(projectId) } } },
    ROLES_ANSWER,
  );
  return value;
}
