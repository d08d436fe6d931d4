import type { Hono } from 'hono';
import { z } from 'zod';
import { findIssue } from '../../engine/findIssue';
import type { JiraContext } from '../../http/context';
import { can } from '../../http/permissions';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { ChangelogEntry, Issue } from '../../site/issues';
import { changelogBean } from '../beans/activity';
import { pageToken, readPageToken } from '../pageToken';

/** Limits and defaults of the contract: 1,000 issues, 10 fields, 10,000 entries in one page. */
const BODY = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1_000),
  fieldIds: z
    .array(z.string())
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, 'must have unique items')
    .optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});

interface Found {
  readonly issue: Issue;
  readonly entry: ChangelogEntry;
}

/** Histories of several issues, oldest first. The caller may limit them to some fields. */
export function bulkChangelogRoute(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'POST',
    path: '/changelog/bulkfetch',
    scopes: ['read:jira-work'],
    body: BODY,
    handler({ principal, body }) {
      const { issueIdsOrKeys, fieldIds = [], maxResults = 1_000, nextPageToken } = body;
      const query = JSON.stringify([issueIdsOrKeys, fieldIds]);
      const start = nextPageToken === undefined ? 0 : readPageToken(nextPageToken, query);
      const found = entriesOf(visible(context, principal, issueIdsOrKeys), new Set(fieldIds));
      const shown = found.slice(start, start + maxResults);
      const end = start + shown.length;
      return ok({
        issueChangeLogs: byIssue(context, shown),
        // The contract says "null" for the last page, but also that a token is a text. The last page leaves it out.
        ...(end < found.length ? { nextPageToken: pageToken(end, query) } : {}),
      });
    },
  });
}

/** The issues that the caller may browse, without duplicates. The contract has no answer for hidden ones. */
function visible(context: JiraContext, principal: Principal, idsOrKeys: readonly string[]): readonly Issue[] {
  const issues = idsOrKeys.flatMap((idOrKey) => findIssue(context, idOrKey) ?? []);
  return [...new Set(issues)].filter(({ projectId }) => can(context, principal, 'BROWSE_PROJECTS', projectId));
}

/** Whole entries with a change of one of these fields; all entries if no field is given. */
function entriesOf(issues: readonly Issue[], fieldIds: ReadonlySet<string>): readonly Found[] {
  return issues
    .flatMap((issue) => issue.changelog.map((entry) => ({ issue, entry })))
    .filter(({ entry }) => fieldIds.size === 0 || entry.items.some(({ fieldId }) => fieldIds.has(fieldId)))
    .sort((a, b) => a.entry.created - b.entry.created || Number(a.issue.id) - Number(b.issue.id));
}

/** Only here is an instant a number of milliseconds (seen live; the contract's example has a number too). */
function byIssue(context: JiraContext, shown: readonly Found[]): readonly object[] {
  return [...new Set(shown.map(({ issue }) => issue))].map((issue) => ({
    issueId: issue.id,
    changeHistories: shown
      .filter((one) => one.issue === issue)
      .map(({ entry }) => ({ ...changelogBean(context, entry), created: entry.created })),
  }));
}
