import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { newestFirst } from '../history';
import { HISTORY, instantOf, ISSUE, isRecorded, type RecordedHistory, type RestIssue } from '../issue';
import type { Json } from '../json';

/** An issue with these fields and its changelog; with these of its properties. */
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

/** Where an issue belongs and to whom; a `JiraFailure` 404 for whoever may not see it. */
export function getPlace(client: JiraClient, issueId: string) {
  return client.get(route`/rest/api/3/issue/${issueId}?fields=project,issuetype,assignee`, PLACE);
}

const PAGE = 100;
const HISTORIES = z.object({ values: z.array(HISTORY) });

/**
 * An issue with as much of its history as it takes: an issue brings only its newest entries along. Older pages are read
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
    // The history only grows at its end: what is still missing lies before what is known of it.
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

/**
 * Makes somebody the reporter (`null`: leaves whom there is) and empties the field that named them, which is on no edit
 * screen, in one write: neither is done without the other.
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

const COMMENT = z.object({
  id: z.string(),
  body: z.unknown(),
  created: z.string(),
  /** The same as `created` until somebody edits it. */
  updated: z.string().optional(),
  author: z.object({ accountId: z.string() }).nullish(),
  /** The role or group to which it is restricted. */
  visibility: z.unknown().optional(),
  /** `false`: an internal one of a service project (documented). */
  jsdPublic: z.boolean().nullish(),
});

/** Whether only some of those who see the issue may read a comment. */
export const isRestricted = ({ visibility, jsdPublic }: RestComment): boolean =>
  visibility != null || jsdPublic === false;

export type RestComment = z.infer<typeof COMMENT>;

export function getComment(client: JiraClient, issueId: string, commentId: string) {
  return client.get(route`/rest/api/3/issue/${issueId}/comment/${commentId}`, COMMENT);
}

const COMMENTS = z.object({ comments: z.array(COMMENT), total: z.number().default(Infinity) });
/** How often a list is begun anew that somebody deletes from while it is read. */
const MOST_BEGINNINGS = 3;

/**
 * Every comment that was written at an instant (epoch milliseconds) or after it, newest first; perhaps some that are
 * older. Read page by page; one that is deleted meanwhile moves the others up, so the list is then read anew.
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

/** `isWhole`: nothing was deleted between two pages. */
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
 * Seconds of each piece of work that was logged as started at this very instant (epoch milliseconds). Asked for are two
 * seconds, and Jira answers up to 5,000 pieces of work at once (documented): there is no second page.
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
