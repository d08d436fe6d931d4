import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { badRequest, conflict, notFound } from '../http/errors';
import { requireAdministrator } from '../http/permissions';
import { ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { Field } from '../site/configuration';
import type { Site } from '../site/site';
import { refuseLocked } from './fieldAccess';
import { runTask, taskOf } from './taskRuns';
import { taskResponse } from './tasks';

const SCOPES = ['manage:jira-configuration'];

/** Routes that trash, restore and delete fields. */
export function fieldTrashRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const find = (principal: Principal, id: string): Field => {
    requireAdministrator(context, principal, 403, 'Only Jira administrators can edit custom fields.');
    if (!/^customfield_\d+$/.test(id)) throw badRequest(`'${id}' is not the id of a custom field.`);
    const field = site.fields.get(id);
    if (field === undefined) throw notFound('The custom field was not found.');
    refuseLocked(field);
    return field;
  };

  route(app, {
    method: 'POST',
    path: '/field/:id/trash',
    scopes: SCOPES,
    handler: ({ principal, params }) => {
      const field = find(principal, params.id);
      if (field.trashed === true) throw badRequest('The custom field is in the trash already.');
      field.trashed = true;
      return ok({});
    },
  });

  route(app, {
    method: 'POST',
    path: '/field/:id/restore',
    scopes: SCOPES,
    handler: ({ principal, params }) => {
      const field = find(principal, params.id);
      if (field.trashed !== true) throw badRequest('The custom field is not in the trash.');
      Reflect.deleteProperty(field, 'trashed');
      return ok({});
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/field/:id',
    scopes: SCOPES,
    handler: ({ principal, params }) => {
      const field = find(principal, params.id);
      if (taskOf(context, field.id) !== null) throw conflict('A task to delete the custom field is running.');
      const task = runTask(context, principal, {
        description: `Delete custom field ${field.name}`,
        projectIds: [],
        subjectIds: [field.id],
        do: () => {
          deleteField(site, field);
          return null;
        },
      });
      return taskResponse(context, task);
    },
  });
}

/** Removes a field from screens, schemes, projects and issues. */
function deleteField(site: Site, { id }: Field): void {
  site.fields.delete(id);
  for (const { tabs } of site.screens.values()) {
    for (const { fieldIds } of tabs) {
      const index = fieldIds.indexOf(id);
      if (index !== -1) fieldIds.splice(index, 1);
    }
  }
  for (const { fields } of site.fieldSchemes.values()) fields.delete(id);
  for (const { fieldIds } of site.projects.values()) fieldIds.delete(id);
  for (const { custom } of site.issues.values()) custom.delete(id);
}
