import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';

/**
 * The most requests that one look counts. Documented: 10,000 primitive values in an expression's answer, 10,000 steps,
 * and lists that may be gone through up to 1,000 items; each request takes 1 value and 5 steps.
 */
export const MOST_COUNTED = 1_000;

/** Nothing but status ids is read of the requests, so that nothing about them leaves Jira. */
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
  /** The status id of each open request that the caller may see, up to `MOST_COUNTED`. */
  readonly statuses: readonly string[];
  /** Whether there are no more. */
  readonly isComplete: boolean;
}

/**
 * What a page shows of a project, in one call: a Jira expression over the open requests, evaluated as the caller, who
 * gets 404 for a project they may not see. No other documented call counts by status in one go: `approximate-count`
 * counts one query, and a search with a field has pages of 100.
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
  // An answer that does not say whether it is the last page is taken for complete only when it is not full.
  const isComplete = meta?.issues?.jql.isLast ?? value.statuses.length < MOST_COUNTED;
  return { ...value, isComplete };
}

const ROLES_ANSWER = z.object({ value: z.array(z.union([z.number(), z.string()]).transform(String)) });

/** The ids of the project roles that the caller holds, by themselves or through a group; 404 for an unseen project. */
export async function myProjectRoles(client: JiraClient, projectId: string): Promise<readonly string[]> {
  const { value } = await client.post(
    route`/rest/api/3/expression/evaluate`,
    { expression: 'user.getProjectRoles(project).map(r => r.id)', context: { project: { id: Number(projectId) } } },
    ROLES_ANSWER,
  );
  return value;
}
