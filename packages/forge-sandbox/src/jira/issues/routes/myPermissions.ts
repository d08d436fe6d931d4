import type { Hono } from 'hono';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import { can } from '../../http/permissions';
import { permissionKinds } from '../../http/permissionKeys';
import type { Query } from '../../http/query';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import { findProject } from '../../site/lookup';
import { visibleIssue } from '../access';

type Place = 'projectKey' | 'projectId' | 'issueKey' | 'issueId';

/** Route that lists the caller's permissions: anywhere, in a project, or on an issue. */
export function myPermissionsRoute(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/mypermissions',
    scopes: ['read:jira-work'],
    anonymous: true,
    query: ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'],
    handler({ principal, query }) {
      const keys = query.list('permissions');
      if (keys.length === 0) throw badRequest("The query parameter 'permissions' is required.");
      const strange = keys.filter((key) => !permissionKinds.has(key));
      if (strange.length > 0) throw badRequest(`Unrecognized permission(s): ${strange.join(', ')}`);
      const projectId = placeOf(context, principal, query);
      const shown = [...permissionKinds.values()].filter(({ key }) => keys.includes(key));
      const permissions = shown.map(({ id, key, name, type }) => {
        const havePermission = can(context, principal, key, type === 'PROJECT' ? projectId : undefined);
        return [key, { id, key, name, type, description: '', havePermission }] as const;
      });
      return ok({ permissions: Object.fromEntries(permissions) });
    },
  });
}

/** The project of the query. Ids override keys (documented). @throws JiraError 404 */
function placeOf(context: JiraContext, principal: Principal, query: Query<Place>): string | undefined {
  const named = query.text('projectId') ?? query.text('projectKey');
  if (named !== undefined) {
    const project = findProject(context.site, named);
    if (project === null || !can(context, principal, 'BROWSE_PROJECTS', project.id)) {
      throw notFound(`No project could be found with key or id '${named}'.`);
    }
    return project.id;
  }
  const issue = query.text('issueId') ?? query.text('issueKey');
  return issue === undefined ? undefined : visibleIssue(context, principal, issue).projectId;
}
