import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { COMMENT, type RestComment } from '../issue/comments';
import { newestFirst } from '../issue/history';
import { HISTORY, instantOf, ISSUE, isRecorded, type RecordedHistory, type RestIssue } from '../issue/issue';
import type { Json } from '../json';

/** An issue with the given fields and properties, and its changelog. */
export function getIssue(
  client: JiraClient,
  issueId: string,
  fields: readonly string[],
  properties: readonly string[] = [],
): Promise<RestIssue> {
  return client.get(
    route`/rest/api/3/issue/${issueId}?fields=${fields.join(',')}&expand=changelog&properties=${properties.join(',')}`,
    ISSUE,
  );
}

const PLACE = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    project: z.object({ id: z.string() }),
    issuetype: z.object({ id: z.string() }),
    assignee: z.object({ accountId: z.string() }).nullish(),
  }),
});

/** Project, type and assignee of an issue. Throws a `JiraFailure` 404 if the caller may not see it. */
export function getPlace(client: JiraClient, issueId: string) {
  return client.get(route`/rest/api/3/issue/${issueId}?fields=project,issuetype,assignee`, PLACE);
}

const PAGE = 100;
const HISTORIES = z.object({ values: z.array(HISTORY) });

/**
 * An issue with as much of its history as needed. An issue contains only its newest entries. Older pages are read
 * backwards, newest first, until `isEnough` or the beginning.
 */
export async function withHistory(
  client: JiraClient,
  issue: RestIssue,
  isEnough: (read: RestIssue) => boolean,
): Promise<RestIssue> {
  const total = issue.changelog?.total ?? 0;
  let read = issue;
  for (;;) {
    const histories = newestFirst(read);
    // The history only grows at its end, so missing entries come before the known ones.
    const missing = total - histories.length;
    if (missing <= 0 || isEnough(read)) return read;
    const size = Math.min(PAGE, missing);
    const { values } = await client.get(
      route`/rest/api/3/issue/${issue.id}/changelog?startAt=${missing - size}&maxResults=${size}`,
      HISTORIES,
    );
    if (values.length === 0) return read;
    read = { ...read, changelog: { total, histories: [...histories, ...values.toReversed()] } };
  }
}

/** A page of the changelog from an entry on (counted from 0), oldest first. `isLast`: no entry follows. */
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

/** Empties fields that are on no edit screen. An app that may administer Jira may write them. */
export async function clearFields(client: JiraClient, issueId: string, fieldIds: readonly string[]): Promise<void> {
  await client.put(
    route`/rest/api/3/issue/${issueId}?overrideScreenSecurity=true&notifyUsers=false`,
    { fields: Object.fromEntries(fieldIds.map((id) => [id, null])) },
    ANYTHING,
  );
}

/**
 * Sets the reporter and empties the field that named them, in one write. `null` keeps the reporter. The field is on no
 * edit screen.
 */
export async function setRequester(
  client: JiraClient,
  issueId: string,
  accountId: string | null,
  namedIn: string,
): Promise<void> {
  const reporter = accountId === null ? {} : { reporter: { accountId } };
  await client.put(
    route`/rest/api/3/issue/${issueId}?overrideScreenSecurity=true&notifyUsers=false`,
    { fields: { ...reporter, [namedIn]: null } },
    ANYTHING,
  );
}

export function getComment(client: JiraClient, issueId: string, commentId: string) {
  return client.get(route`/rest/api/3/issue/${issueId}/comment/${commentId}`, COMMENT);
}

const COMMENTS = z.object({ comments: z.array(COMMENT), total: z.number().default(Infinity) });
/** Maximum restarts of a list whose comments are deleted during the reading. */
const MOST_BEGINNINGS = 3;

/**
 * Every comment written at or after an instant (epoch milliseconds), newest first. It may contain some older ones. It
 * reads page by page. A deletion meanwhile shifts the others, so the list is then read again.
 */
export async function getCommentsSince(
  client: JiraClient,
  issueId: string,
  since: number,
): Promise<readonly RestComment[]> {
  for (let beginning = 1; ; beginning += 1) {
    const { comments, isWhole } = await commentsBackTo(client, issueId, since);
    if (isWhole || beginning === MOST_BEGINNINGS) return comments;
  }
}

/** `isWhole`: no comment was deleted between two pages. */
async function commentsBackTo(client: JiraClient, issueId: string, since: number) {
  const found = new Map<string, RestComment>();
  let least = 0;
  for (let startAt = 0; ;) {
    const { comments, total } = await client.get(
      route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&startAt=${startAt}&maxResults=${PAGE}`,
      COMMENTS,
    );
    if (total < least) return { comments: [...found.values()], isWhole: false };
    least = total;
    for (const comment of comments) found.set(comment.id, comment);
    startAt += comments.length;
    const oldest = comments.at(-1);
    if (oldest === undefined || startAt >= total || instantOf(oldest.created) < since)
      return { comments: [...found.values()], isWhole: true };
  }
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

/** Makes Jira send an e-mail. Jira answers 403 if outgoing mail is off, and 400 if no recipient is left. */
export async function notify(
  client: JiraClient,
  issueId: string,
  mail: Mail,
  accountIds: readonly string[],
): Promise<void> {
  const to = { users: accountIds.map((accountId) => ({ accountId })) };
  await client.post(route`/rest/api/3/issue/${issueId}/notify`, { ...mail, to }, ANYTHING);
}

export interface Work {
  readonly seconds: number;
  /** Epoch milliseconds. */
  readonly started: number;
  readonly comment: Json;
}

export async function logWork(client: JiraClient, issueId: string, work: Work): Promise<void> {
  const { seconds, comment } = work;
  const started = new Date(work.started).toISOString().replace('Z', '+0000');
  await client.post(
    route`/rest/api/3/issue/${issueId}/worklog?notifyUsers=false`,
    { timeSpentSeconds: seconds, started, comment },
    ANYTHING,
  );
}

const WORKLOGS = z.object({ worklogs: z.array(z.object({ timeSpentSeconds: z.number(), started: z.string() })) });

/**
 * Seconds of each worklog that started exactly at an instant (epoch milliseconds). It asks for a range of two seconds.
 * Jira answers up to 5,000 worklogs at once (documented), so there is no second page.
 */
export async function workStartedAt(client: JiraClient, issueId: string, started: number): Promise<readonly number[]> {
  const { worklogs } = await client.get(
    route`/rest/api/3/issue/${issueId}/worklog?startedAfter=${started - 1000}&startedBefore=${started + 1000}`,
    WORKLOGS,
  );
  return worklogs
    .filter((worklog) => instantOf(worklog.started) === started)
    .map(({ timeSpentSeconds }) => timeSpentSeconds);
}

/** Writes an issue's property. */
export async function setIssueProperty(client: JiraClient, issueId: string, key: string, value: Json): Promise<void> {
  await client.put(route`/rest/api/3/issue/${issueId}/properties/${key}`, value, ANYTHING);
}
