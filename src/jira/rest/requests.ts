import { route } from '@forge/api';
import * as z from 'zod';
import type { JiraClient } from '../client';
import { ISSUE, type RestIssue } from '../issue/issue';

/** Selects the procedure's requests of a project in one of these statuses. All values are ids. */
export interface RequestQuery {
  readonly projectId: string;
  readonly issueType: string;
  readonly statuses: readonly string[];
}

const PAGE = 50;
const ANSWER = z.object({
  issues: z.array(ISSUE),
  nextPageToken: z.string().optional(),
  isLast: z.boolean().optional(),
});

/**
 * Requests with these fields and their newest history, read page by page on demand. The longest unchanged come first.
 */
export async function* requestsIn(
  client: JiraClient,
  { projectId, issueType, statuses }: RequestQuery,
  fields: readonly string[],
  most: number,
): AsyncGenerator<RestIssue> {
  const jql =
    `project = ${projectId} AND issuetype = ${issueType} AND status in (${statuses.join(', ')}) ` +
    'ORDER BY updated ASC';
  let nextPageToken: string | undefined;
  for (let read = 0; read < most;) {
    const page = await client.post(
      route`/rest/api/3/search/jql`,
      {
        jql,
        fields: [...fields],
        expand: 'changelog',
        maxResults: Math.min(PAGE, most - read),
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
      ANSWER,
    );
    yield* page.issues;
    read += page.issues.length;
    nextPageToken = page.nextPageToken;
    if (page.isLast === true || nextPageToken === undefined || page.issues.length === 0) return;
  }
}
