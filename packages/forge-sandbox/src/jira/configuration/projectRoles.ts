import type { Hono } from 'hono';
import { z } from 'zod';
import { roleUrl } from '../beans/project';
import { projectRoleBean } from '../beans/role';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Project, Role, RoleActors } from '../site/configuration';
import type { Site } from '../site/site';
import { administerProject } from './projectAccess';

const ids = z.array(z.string());
const actorsBody = z.strictObject({ user: ids.optional(), group: ids.optional(), groupId: ids.optional() });
const replaceBody = z.strictObject({
  categorisedActors: z.strictObject({
    'atlassian-user-role-actor': ids.optional(),
    'atlassian-group-role-actor': ids.optional(),
    'atlassian-group-role-actor-id': ids.optional(),
  }),
});

export function projectRoleRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const find = (project: Project, id: string): { role: Role; actors: RoleActors } => {
    const role = site.roles.get(Number(id));
    if (role === undefined) throw notFound(`Can not find role with id: ${id}`);
    const actors = project.roleActors.get(role.id) ?? { users: new Set(), groupIds: new Set() };
    project.roleActors.set(role.id, actors);
    return { role, actors };
  };

  route(app, {
    method: 'GET',
    path: '/project/:projectIdOrKey/role',
    scopes: ['read:jira-work'],
    handler: ({ principal, params }) => {
      const project = administerProject(context, principal, params.projectIdOrKey, 401);
      return ok(
        Object.fromEntries([...site.roles.values()].map(({ id, name }) => [name, roleUrl(context, project, id)])),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/project/:projectIdOrKey/role/:id',
    scopes: ['read:jira-work'],
    query: ['excludeInactiveUsers'],
    handler: ({ principal, params, query }) => {
      const excludeInactiveUsers = query.flag('excludeInactiveUsers');
      const project = administerProject(context, principal, params.projectIdOrKey, 404);
      return ok(projectRoleBean(context, project, find(project, params.id).role, { excludeInactiveUsers }));
    },
  });

  route(app, {
    method: 'POST',
    path: '/project/:projectIdOrKey/role/:id',
    scopes: ['manage:jira-configuration'],
    body: actorsBody,
    handler: ({ principal, params, body }) => {
      const project = administerProject(context, principal, params.projectIdOrKey, 401);
      const { role, actors } = find(project, params.id);
      const accountIds = activePeople(site, body.user ?? []);
      const groupIds = [...groupsById(site, body.groupId ?? []), ...groupsByName(site, body.group ?? [])];
      if (accountIds.length + groupIds.length === 0) throw badRequest('At least one user or group has to be provided.');
      for (const accountId of accountIds) actors.users.add(accountId);
      for (const groupId of groupIds) actors.groupIds.add(groupId);
      return ok(projectRoleBean(context, project, role));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/project/:projectIdOrKey/role/:id',
    scopes: ['manage:jira-project'],
    body: replaceBody,
    handler: ({ principal, params, body: { categorisedActors } }) => {
      const project = administerProject(context, principal, params.projectIdOrKey, 401);
      const { role } = find(project, params.id);
      const users = activePeople(site, categorisedActors['atlassian-user-role-actor'] ?? []);
      const byId = groupsById(site, categorisedActors['atlassian-group-role-actor-id'] ?? []);
      const byName = groupsByName(site, categorisedActors['atlassian-group-role-actor'] ?? []);
      project.roleActors.set(role.id, { users: new Set(users), groupIds: new Set([...byId, ...byName]) });
      return ok(projectRoleBean(context, project, role));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/project/:projectIdOrKey/role/:id',
    scopes: ['manage:jira-project'],
    query: ['user', 'group', 'groupId'],
    handler: ({ principal, params, query }) => {
      const project = administerProject(context, principal, params.projectIdOrKey, 404);
      const { actors } = find(project, params.id);
      const [user, group, groupId] = [query.text('user'), query.text('group'), query.text('groupId')];
      if ([user, group, groupId].filter((given) => given !== undefined).length !== 1) {
        throw badRequest('Exactly one of user, group or groupId has to be provided.');
      }
      const removed =
        user === undefined
          ? actors.groupIds.delete(groupId ?? groupsByName(site, [group ?? ''])[0] ?? '')
          : actors.users.delete(user);
      if (!removed) throw notFound(`'${user ?? groupId ?? group ?? ''}' is not a member of the project role.`);
      return noContent();
    },
  });
}

/** Jira's words for a user or group that is unknown or not active. */
const missing = (id: string) =>
  notFound(
    `We can't find '${id}' in any accessible user directory. Check they're active and available, and try again.`,
  );

function activePeople(site: Site, accountIds: readonly string[]): readonly string[] {
  for (const accountId of accountIds) if (site.people.get(accountId)?.active !== true) throw missing(accountId);
  return accountIds;
}

function groupsById(site: Site, groupIds: readonly string[]): readonly string[] {
  for (const groupId of groupIds) if (!site.groups.has(groupId)) throw missing(groupId);
  return groupIds;
}

function groupsByName(site: Site, names: readonly string[]): readonly string[] {
  return names.map((wanted) => {
    const group = [...site.groups.values()].find(({ name }) => name === wanted);
    if (group === undefined) throw missing(wanted);
    return group.groupId;
  });
}
