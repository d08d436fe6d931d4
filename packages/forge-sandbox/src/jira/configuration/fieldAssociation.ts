import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound, notImitated } from '../http/errors';
import { ADMINISTRATOR_PRIVILEGES, requireAdministrator } from '../http/permissions';
import { noContent } from '../http/responses';
import { route } from '../http/route';
import type { Project } from '../site/configuration';

/** Documented limits of one request. */
const FIELDS = 50;
const PROJECTS = 100;

const body = z.strictObject({
  associationContexts: z
    .array(z.strictObject({ type: z.string(), identifier: z.union([z.number(), z.string()]) }))
    .min(1),
  fields: z.array(z.strictObject({ type: z.string(), identifier: z.string() })).min(1),
});

/** Routes of sites without field schemes: they give fields to projects and take them away. */
export function fieldAssociationRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  const changes = [
    ['PUT', (fieldIds: Set<string>, id: string) => fieldIds.add(id)],
    ['DELETE', (fieldIds: Set<string>, id: string) => fieldIds.delete(id)],
  ] as const;
  for (const [method, change] of changes) {
    route(app, {
      method,
      path: '/field/association',
      scopes: ['manage:jira-configuration'],
      body,
      handler: ({ principal, body: given }) => {
        requireAdministrator(context, principal, 401, ADMINISTRATOR_PRIVILEGES);
        if (site.fieldModel === 'schemes')
          throw notImitated(`${method} /field/association on a site with field schemes`);
        const projects = namedProjects(context, given);
        for (const { fieldIds } of projects) for (const { identifier } of given.fields) change(fieldIds, identifier);
        return noContent();
      },
    });
  }
}

/** @throws JiraError 400 for too much at once, 404 for a project or a field that does not exist. */
function namedProjects({ site }: JiraContext, { associationContexts, fields }: z.infer<typeof body>): Project[] {
  if (fields.length > FIELDS) throw badRequest(`At most ${FIELDS} fields can be associated in one request.`);
  if (associationContexts.length > PROJECTS) {
    throw badRequest(`At most ${PROJECTS} projects can be associated in one request.`);
  }
  const strange = [...associationContexts, ...fields].find(({ type }) => type !== 'PROJECT_ID' && type !== 'FIELD_ID');
  if (strange !== undefined) throw notImitated(`field associations of the type ${strange.type}`);
  const projects = associationContexts.map(({ identifier }) => {
    const project = site.projects.get(String(identifier));
    if (project === undefined) throw notFound(`The project with id ${identifier} was not found.`);
    return project;
  });
  for (const { identifier } of fields) {
    if (!site.fields.has(identifier)) throw notFound(`The field with id ${identifier} was not found.`);
  }
  return projects;
}
