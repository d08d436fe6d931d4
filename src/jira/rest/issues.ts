import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { HISTORY, ISSUE, isRecorded, type RecordedHistory, type RestHistory, type RestIssue } from '../issue';
import type { Json } from '../json';
import { all } from './paged';

/** An issue with these fields and its changelog. */
export function getIssue(client: JiraClient, issueId: string, fields: readonly string[]): Promise<RestIssue> {
  return client.get(route`/rest/api/3/issue/${issueId}?fields=${fields.join(',')}&expand=changelog`, ISSUE);
}

/** The whole changelog, oldest first: an issue brings only its newest entries along. */
export function getChangelog(client: JiraClient, issueId: string): Promise<readonly RestHistory[]> {
  return all(
    client,
    (startAt) => route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=100`,
    HISTORY,
  );
}

/** A page of the changelog from an entry on (counted from 0), oldest first; `isLast`: there is no more after it. */
export async function getChangelogFrom(
  client: JiraClient,
  issueId: string,
  startAt: number,
): Promise<{ readonly histories: readonly RecordedHistory[]; readonly isLast: boolean }> {
  const { values, isLast, total } = await client.get(
    route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=100`,
    z.object({ values: z.array(HISTORY), isLast: z.boolean().optional(), total: z.number().optional() }),
  );
  const reached = startAt + values.length;
  return {
    histories: values.filter(isRecorded),
    isLast: isLast === true || (total !== undefined && reached >= total),
  };
}

/** Empties fields that are on no edit screen: an app that may administer Jira may write them all the same. */
export async function clearFields(client: JiraClient, issueId: string, fieldIds: readonly string[]): Promise<void> {
  await client.put(
    route`/rest/api/3/issue/${issueId}?overrideScreenSecurity=true&notifyUsers=false`,
    { fields: Object.fromEntries(fieldIds.map((id) => [id, null])) },
    ANYTHING,
  );
}

const COMMENT = z.object({ body: z.unknown(), author: z.object({ displayName: z.string().nullish() }).nullish() });

export function getComment(client: JiraClient, issueId: string, commentId: string) {
  return client.get(route`/rest/api/3/issue/${issueId}/comment/${commentId}`, COMMENT);
}

export async function addComment(client: JiraClient, issueId: string, body: Json): Promise<void> {
  await client.post(route`/rest/api/3/issue/${issueId}/comment`, { body }, ANYTHING);
}

export async function assign(client: JiraClient, issueId: string, accountId: string): Promise<void> {
  await client.put(route`/rest/api/3/issue/${issueId}/assignee`, { accountId }, ANYTHING);
}

export interface Mail {
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}

/** An e-mail that Jira sends itself; 403 when the site's outgoing mail is off, 400 when nobody is left to send it to. */
export async function notify(
  client: JiraClient,
  issueId: string,
  mail: Mail,
  accountIds: readonly string[],
): Promise<void> {
  const to = { users: accountIds.map((accountId) => ({ accountId })) };
  await client.post(route`/rest/api/3/issue/${issueId}/notify`, { ...mail, to }, ANYTHING);
}

export async function logWork(client: JiraClient, issueId: string, seconds: number, comment: Json): Promise<void> {
  await client.post(
    route`/rest/api/3/issue/${issueId}/worklog?notifyUsers=false`,
    { timeSpentSeconds: seconds, comment },
    ANYTHING,
  );
}
