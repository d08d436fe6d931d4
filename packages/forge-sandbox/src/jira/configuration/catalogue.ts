import type { Hono } from 'hono';
import { priorityBean, resolutionBean } from '../beans/priority';
import { statusBean } from '../beans/status';
import type { JiraContext } from '../http/context';
import { notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { can } from '../http/permissions';
import { ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { Status } from '../site/configuration';
import { DEFAULT_PRIORITY_ID } from '../site/defaultConfiguration';
import { issueTypesOf, workflowOf } from '../site/lookup';

const SCOPES = ['read:jira-work'];

/** Resources that every user of Jira may read: priorities, resolutions, statuses of the projects they see. */
export function catalogueRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const priorities = () => [...site.priorities.values()];
  const resolutions = () => [...site.resolutions.values()];

  route(app, {
    method: 'GET',
    path: '/priority',
    scopes: SCOPES,
    handler: () => ok(priorities().map((priority) => priorityBean(context, priority))),
  });

  route(app, {
    method: 'GET',
    path: '/priority/search',
    // Not `read:jira-work`, although every user may call it (documented).
    scopes: ['manage:jira-configuration'],
    query: ['startAt', 'maxResults', 'id', 'priorityName', 'onlyDefault'],
    handler: ({ query, request }) => {
      const ids = query.all('id');
      const name = query.text('priorityName')?.toLowerCase() ?? '';
      const onlyDefault = query.flag('onlyDefault');
      const found = priorities().filter(
        (priority) =>
          (ids.length === 0 || ids.includes(priority.id)) &&
          priority.name.toLowerCase().includes(name) &&
          (!onlyDefault || priority.id === DEFAULT_PRIORITY_ID),
      );
      return ok(
        page(context, request, found, readWindow(query), (priority) => ({
          ...priorityBean(context, priority),
          isDefault: priority.id === DEFAULT_PRIORITY_ID,
        })),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/resolution',
    scopes: SCOPES,
    handler: () => ok(resolutions().map((resolution) => resolutionBean(context, resolution))),
  });

  route(app, {
    method: 'GET',
    path: '/resolution/search',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'id', 'onlyDefault'],
    handler: ({ query, request }) => {
      const ids = query.all('id');
      // A new site has no default resolution.
      const found = query.flag('onlyDefault')
        ? []
        : resolutions().filter(({ id }) => ids.length === 0 || ids.includes(id));
      return ok(
        page(context, request, found, readWindow(query), (resolution) => ({
          ...resolutionBean(context, resolution),
          default: false,
        })),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/status',
    scopes: SCOPES,
    anonymous: true,
    handler: ({ principal }) => ok(visibleStatuses(context, principal).map((status) => statusBean(context, status))),
  });

  route(app, {
    method: 'GET',
    path: '/status/:idOrName',
    scopes: SCOPES,
    anonymous: true,
    handler: ({ principal, params: { idOrName } }) => {
      const visible = visibleStatuses(context, principal);
      const status = visible.find(({ id }) => id === idOrName) ?? visible.find(({ name }) => name === idOrName);
      if (status === undefined) throw notFound(`The status with id or name '${idOrName}' does not exist.`);
      return ok(statusBean(context, status));
    },
  });
}

/** Statuses of workflows that are active in a project the caller may browse (documented). */
function visibleStatuses(context: JiraContext, principal: Principal): Status[] {
  const { site } = context;
  const ids = new Set<string>();
  for (const project of site.projects.values()) {
    if (!can(context, principal, 'BROWSE_PROJECTS', project.id)) continue;
    for (const { id } of issueTypesOf(site, project)) {
      for (const statusId of workflowOf(site, project, id).statusIds) ids.add(statusId);
    }
  }
  return [...site.statuses.values()].filter(({ id }) => ids.has(id));
}
