import type { Hono } from 'hono';
import { z } from 'zod';
import { jiraStatusBean } from '../beans/status';
import type { JiraContext } from '../http/context';
import { badRequest, notImitated } from '../http/errors';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Status } from '../site/configuration';
import { listed } from './statuses';
import { administerWorkflows, WORKFLOW_SCOPES } from './workflows/access';

/** Documented limit, in characters. */
const NAME_LENGTH = 255;

const category = z.enum(['TODO', 'IN_PROGRESS', 'DONE']);
const createBody = z.strictObject({
  scope: z.strictObject({
    type: z.enum(['GLOBAL', 'PROJECT']),
    project: z.strictObject({ id: z.string() }).optional(),
  }),
  statuses: z
    .array(z.strictObject({ name: z.string(), statusCategory: category, description: z.string().optional() }))
    .min(1),
});
const updateBody = z.strictObject({
  statuses: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        statusCategory: category,
        description: z.string().optional(),
      }),
    )
    .min(1),
});

/** Routes that create, update and delete statuses. Statuses belong to the whole site. */
export function statusWriteRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'POST',
    path: '/statuses',
    scopes: WORKFLOW_SCOPES,
    body: createBody,
    handler: ({ principal, body: { scope, statuses } }) => {
      administerWorkflows(context, principal);
      if (scope.type !== 'GLOBAL') throw notImitated('statuses of team-managed projects');
      checkNames([...site.statuses.values(), ...statuses], statuses);
      const added = statuses.map(({ name, statusCategory, description = '' }): Status => {
        const status = { id: String(site.nextId()), name, description, statusCategory };
        site.statuses.set(status.id, status);
        return status;
      });
      // 200, not 201 (documented).
      return ok(added.map(jiraStatusBean));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/statuses',
    scopes: WORKFLOW_SCOPES,
    body: updateBody,
    handler: ({ principal, body: { statuses } }) => {
      administerWorkflows(context, principal);
      const changes = new Map(statuses.map((change) => [change.id, change]));
      const unknown = [...changes.keys()].filter((id) => !site.statuses.has(id));
      if (unknown.length > 0) throw badRequest(`These statuses were not found: ${unknown.join(', ')}`);
      checkNames(
        [...site.statuses.values()].map((status) => changes.get(status.id) ?? status),
        statuses,
      );
      for (const { id, name, statusCategory, description } of statuses) {
        const status = site.statuses.get(id);
        if (status !== undefined)
          Object.assign(status, { name, statusCategory, description: description ?? status.description });
      }
      return noContent();
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/statuses',
    scopes: WORKFLOW_SCOPES,
    query: ['id'],
    handler: ({ principal, query }) => {
      administerWorkflows(context, principal);
      const ids = new Set(listed(query.all('id'), 'status IDs'));
      const unknown = [...ids].filter((id) => !site.statuses.has(id));
      if (unknown.length > 0) throw badRequest(`These statuses were not found: ${unknown.join(', ')}`);
      const used = [...site.workflows.values()].flatMap(({ statusIds }) => statusIds.filter((id) => ids.has(id)));
      if (used.length > 0) throw badRequest(`These statuses are used in a workflow: ${[...new Set(used)].join(', ')}`);
      for (const id of ids) site.statuses.delete(id);
      return noContent();
    },
  });
}

/** Checks names against all statuses after the change. Lengths are checked for `changed` only. @throws JiraError 400 */
function checkNames(all: readonly { readonly name: string }[], changed: readonly { readonly name: string }[]): void {
  for (const { name } of changed) {
    if (name.trim() === '') throw badRequest('The name of a status has to be provided.');
    if (name.length > NAME_LENGTH) throw badRequest(`The name is too long, maxSize=${NAME_LENGTH}`);
    const same = all.filter((other) => other.name.toLowerCase() === name.toLowerCase());
    if (same.length > 1) throw badRequest(`Status name "${name}" already in use. Try a different name.`);
  }
}
