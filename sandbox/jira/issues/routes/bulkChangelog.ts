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

/** Histories of several issues, oldest first, those of some fields only where a caller says which. */
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
        // The contract says "null" of the last page, and that a token is a text: it is left out there.
        ...(end < found.length ? { nextPageToken: pageToken(end, query) } : {}),
      });
    },
  });
}

/** Those that the caller may browse, each once; the contract knows no answer for one that they may not. */
function visible(context: JiraContext, principal: Principal, idsOrKeys: readonly string[]): readonly Issue[] {
  const issues = idsOrKeys.flatMap((idOrKey) => findIssue(context, idOrKey) ?? []);
  return [...new Set(issues)].filter(({ projectId }) => can(context, principal, 'BROWSE_PROJECTS', projectId));
}

/** Entries with a change of one of these fields, whole; of none given, all of them. */
function entriesOf(issues: readonly Issue[], fieldIds: ReadonlySet<string>): readonly Found[] {
  return issues
    .flatMap((issue) => issue.changelog.map((entry) => ({ issue, entry })))
    .filter(({ entry }) => fieldIds.size === 0 || entry.items.some(({ fieldId }) => fieldIds.has(fieldId)))
    .sort((a, b) => a.entry.created - b.entry.created || Number(a.issue.id) - Number(b.issue.id));
}

/** Here, and here alone, an instant is a number of milliseconds (seen live; the contract's example has a number too). */
function byIssue(context: JiraContext, shown: readonly Found[]): readonly object[] {
  return [...new Set(shown.map(({ issue }) => issue))].map((issue) => ({
    issueId: issue.id,
    changeHistories: shown
      .filter((one) => one.issue === issue)
      .map(({ entry }) => ({ ...changelogBean(context, entry), created: entry.created })),
  }));
}
