import type { Hono } from 'hono';
import { z } from 'zod';
import { roleBean } from '../beans/role';
import type { JiraContext } from '../http/context';
import { badRequest, conflict, notFound } from '../http/errors';
import { ADMINISTRATOR_PRIVILEGES, requireAdministrator } from '../http/permissions';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { Role } from '../site/configuration';
import { checkLength, isTaken } from './names';
import { rolesInWorkflows, swapRole } from './roleUsage';

const SCOPES = ['manage:jira-configuration'];

const roleBody = z.strictObject({ name: z.string().optional(), description: z.string().optional() });

export function roleRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const administer = (principal: Principal): void => {
    requireAdministrator(context, principal, 403, ADMINISTRATOR_PRIVILEGES);
  };
  const find = (id: string): Role => {
    const role = site.roles.get(Number(id));
    if (role === undefined) throw notFound(`Can not find role with id: ${id}`);
    return role;
  };

  route(app, {
    method: 'GET',
    path: '/role',
    scopes: SCOPES,
    handler: ({ principal }) => {
      administer(principal);
      return ok([...site.roles.values()].map((role) => roleBean(context, role)));
    },
  });

  route(app, {
    method: 'POST',
    path: '/role',
    scopes: SCOPES,
    body: roleBody,
    handler: ({ principal, body }) => {
      administer(principal);
      const name = validName(body.name);
      if (isTaken(site.roles.values(), name)) throw conflict(`A project role with name '${name}' already exists.`);
      const role: Role = { id: site.nextId(), name, description: body.description ?? '' };
      site.roles.set(role.id, role);
      for (const project of site.projects.values())
        project.roleActors.set(role.id, { users: new Set(), groupIds: new Set() });
      // 200, not 201 (documented).
      return ok(roleBean(context, role));
    },
  });

  route(app, {
    method: 'GET',
    path: '/role/:id',
    scopes: SCOPES,
    handler: ({ principal, params }) => {
      administer(principal);
      return ok(roleBean(context, find(params.id)));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/role/:id',
    scopes: SCOPES,
    body: roleBody,
    handler: ({ principal, params, body }) => {
      administer(principal);
      const role = find(params.id);
      const name = validName(body.name);
      if (body.description === undefined) throw badRequest('The description of the project role has to be provided.');
      if (isTaken(site.roles.values(), name, role))
        throw badRequest(`A project role with name '${name}' already exists.`);
      role.name = name;
      role.description = body.description;
      return ok(roleBean(context, role));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/role/:id',
    scopes: SCOPES,
    query: ['swap'],
    handler: ({ principal, params, query }) => {
      administer(principal);
      const role = find(params.id);
      const swap = query.text('swap');
      const replacement = swap === undefined ? null : (site.roles.get(Number(swap)) ?? null);
      if (swap !== undefined && (replacement === null || replacement === role)) {
        throw badRequest(`The replacement project role ${swap} was not found.`);
      }
      if (replacement !== null) swapRole(site, role.id, replacement.id);
      else if (rolesInWorkflows(site).has(role.id)) {
        throw conflict(`The project role '${role.name}' is in use: give a role to put in its place with 'swap'.`);
      }
      site.roles.delete(role.id);
      for (const project of site.projects.values()) project.roleActors.delete(role.id);
      return noContent();
    },
  });
}

/** Documented: not empty, no white space at its ends, 255 characters. @throws JiraError 400 */
function validName(name: string | undefined): string {
  if (name === undefined || name === '') throw badRequest('The name of the project role has to be provided.');
  if (name.trim() !== name) throw badRequest('The name of the project role cannot begin or end with whitespace.');
  checkLength('name', name, 255);
  return name;
}
