import { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { appFieldRoutes } from './routes/appFields';
import { attachmentRoutes } from './routes/attachments';
import { bulkChangelogRoute } from './routes/bulkChangelog';
import { changelogRoutes } from './routes/changelog';
import { commentRoutes } from './routes/comments';
import { createIssueRoutes } from './routes/createIssue';
import { expressionRoutes } from './routes/expression';
import { groupRoutes } from './routes/groups';
import { issueRoute } from './routes/issue';
import { linkRoutes } from './routes/links';
import { myPermissionsRoute } from './routes/myPermissions';
import { notifyRoute } from './routes/notify';
import { peopleRoutes } from './routes/people';
import { propertyRoutes } from './routes/properties';
import { searchRoutes } from './routes/search';
import { transitionRoutes } from './routes/transitions';
import { watcherRoutes } from './routes/watchers';
import { worklogRoutes } from './routes/worklogs';

export { internalRoutes } from './internal';

/** The part of the REST API for issues and their parts, searching, people, and Jira expressions. */
export function issueRoutes(context: JiraContext): Hono {
  const app = new Hono();
  // Before `/issue/:issueIdOrKey…`. Otherwise `createmeta` would be read as an issue's key.
  createIssueRoutes(app, context);
  for (const add of [
    issueRoute,
    transitionRoutes,
    changelogRoutes,
    bulkChangelogRoute,
    commentRoutes,
    worklogRoutes,
    attachmentRoutes,
    propertyRoutes,
    appFieldRoutes,
    notifyRoute,
    watcherRoutes,
    linkRoutes,
    searchRoutes,
    peopleRoutes,
    groupRoutes,
    myPermissionsRoute,
    expressionRoutes,
  ]) {
    add(app, context);
  }
  return app;
}
