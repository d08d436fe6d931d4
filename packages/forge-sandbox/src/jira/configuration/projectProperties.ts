import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { created, noContent, ok } from '../http/responses';
import { route } from '../http/route';
import { administerProject, browseProject } from './projectAccess';

/** Limits of entity properties (documented), in characters. */
const KEY_LENGTH = 255;
const VALUE_LENGTH = 32_768;

const absent = (key: string) => notFound(`The property with key '${key}' does not exist.`);

export function projectPropertyRoutes(app: Hono, context: JiraContext): void {
  const self = (projectId: string, key: string): string =>
    `${context.baseUrl}/rest/api/3/project/${projectId}/properties/${encodeURIComponent(key)}`;

  route(app, {
    method: 'GET',
    path: '/project/:projectIdOrKey/properties',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler: ({ principal, params }) => {
      const project = browseProject(context, principal, params.projectIdOrKey);
      return ok({ keys: [...project.properties.keys()].map((key) => ({ self: self(project.id, key), key })) });
    },
  });

  route(app, {
    method: 'GET',
    path: '/project/:projectIdOrKey/properties/:propertyKey',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler: ({ principal, params: { projectIdOrKey, propertyKey } }) => {
      const project = browseProject(context, principal, projectIdOrKey);
      const value = project.properties.get(propertyKey);
      if (value === undefined) throw absent(propertyKey);
      return ok({ key: propertyKey, value });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/project/:projectIdOrKey/properties/:propertyKey',
    scopes: ['manage:jira-project'],
    body: z.json(),
    handler: ({ principal, params: { projectIdOrKey, propertyKey }, body }) => {
      const project = administerProject(context, principal, projectIdOrKey, 403);
      if (propertyKey.length > KEY_LENGTH)
        throw badRequest(`The property key cannot be longer than ${KEY_LENGTH} characters.`);
      if (JSON.stringify(body).length > VALUE_LENGTH) {
        throw badRequest(`The property value cannot be longer than ${VALUE_LENGTH} characters.`);
      }
      const existed = project.properties.has(propertyKey);
      project.properties.set(propertyKey, body);
      return existed ? ok({}) : created({});
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/project/:projectIdOrKey/properties/:propertyKey',
    scopes: ['manage:jira-project'],
    handler: ({ principal, params: { projectIdOrKey, propertyKey } }) => {
      const project = administerProject(context, principal, projectIdOrKey, 403);
      if (!project.properties.delete(propertyKey)) throw absent(propertyKey);
      return noContent();
    },
  });
}
