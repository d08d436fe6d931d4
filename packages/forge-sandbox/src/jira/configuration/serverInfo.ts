import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { ADMINISTRATOR_PRIVILEGES, requireAdministrator } from '../http/permissions';
import { ok } from '../http/responses';
import { route } from '../http/route';

/** Issue events of every site (documented ids). REST cannot create custom ones. */
const EVENTS: readonly (readonly [id: number, name: string])[] = [
  [1, 'Issue Created'],
  [2, 'Issue Updated'],
  [3, 'Issue Assigned'],
  [4, 'Issue Resolved'],
  [5, 'Issue Closed'],
  [6, 'Issue Commented'],
  [7, 'Issue Reopened'],
  [8, 'Issue Deleted'],
  [9, 'Issue Moved'],
  [10, 'Work Logged On Issue'],
  [11, 'Work Started On Issue'],
  [12, 'Work Stopped On Issue'],
  [13, 'Generic Event'],
  [14, 'Issue Comment Edited'],
  [15, 'Issue Worklog Updated'],
  [16, 'Issue Worklog Deleted'],
  [17, 'Issue Comment Deleted'],
];

/** Ids of the events, for `customIssueEventId` of transitions. */
export const eventIds: ReadonlySet<string> = new Set(EVENTS.map(([id]) => String(id)));

export function serverInfoRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/serverInfo',
    scopes: [],
    anonymous: true,
    handler: () =>
      ok({
        baseUrl: context.baseUrl,
        displayUrl: context.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        buildDate: '2026-01-01T00:00:00.000+0000',
        serverTime: context.clock.now().toISOString().replace('Z', '+0000'),
        scmInfo: 'sandbox',
        serverTitle: 'Jira',
        serverTimeZone: 'UTC',
      }),
  });
  route(app, {
    method: 'GET',
    path: '/events',
    scopes: ['manage:jira-configuration'],
    handler: ({ principal }) => {
      requireAdministrator(context, principal, 403, ADMINISTRATOR_PRIVILEGES);
      return ok(EVENTS.map(([id, name]) => ({ id, name })));
    },
  });
}
