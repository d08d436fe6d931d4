import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { created, ok } from '../http/responses';
import { route } from '../http/route';
import type { Field, FieldContext } from '../site/configuration';
import { administerContexts, findCustomField, findUnlockedField } from './fieldAccess';
import { checkName } from './names';

const SCOPES = ['manage:jira-configuration'];

/** `id` is read-only: it is accepted and ignored, as the contract says. */
const createBody = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  projectIds: z.array(z.string()).optional(),
  issueTypeIds: z.array(z.string()).optional(),
  id: z.string().optional(),
});

export function fieldContextRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'GET',
    path: '/field/:fieldId/context',
    scopes: SCOPES,
    query: ['isAnyIssueType', 'isGlobalContext', 'contextId', 'startAt', 'maxResults'],
    handler: ({ principal, params, query, request }) => {
      administerContexts(context, principal);
      const field = findCustomField(context, params.fieldId);
      const ids = query.all('contextId');
      const [anyType, global] = [query.flag('isAnyIssueType'), query.flag('isGlobalContext')];
      const found = field.contexts.filter(
        ({ id, projectIds, issueTypeIds }) =>
          (ids.length === 0 || ids.includes(id)) &&
          (!query.has('isAnyIssueType') || (issueTypeIds.length === 0) === anyType) &&
          (!query.has('isGlobalContext') || (projectIds.length === 0) === global),
      );
      return ok(page(context, request, found, readWindow(query), contextBean));
    },
  });

  route(app, {
    method: 'POST',
    path: '/field/:fieldId/context',
    scopes: SCOPES,
    body: createBody,
    handler: ({ principal, params, body }) => {
      administerContexts(context, principal);
      const field = findUnlockedField(context, params.fieldId);
      const { projectIds = [], issueTypeIds = [] } = body;
      checkName(body.name);
      if (projectIds.some((id) => !site.projects.has(id))) throw notFound('One or more projects were not found.');
      if (issueTypeIds.some((id) => !site.issueTypes.has(id)))
        throw notFound('One or more issue types were not found.');
      checkOverlap(field, projectIds);
      const added: FieldContext = {
        id: String(site.nextId()),
        name: body.name,
        description: body.description ?? '',
        projectIds: [...new Set(projectIds)],
        issueTypeIds: [...new Set(issueTypeIds)],
        options: [],
      };
      field.contexts.push(added);
      const { id, name, description } = added;
      return created({ id, name, description, projectIds: added.projectIds, issueTypeIds: added.issueTypeIds });
    },
  });
}

/**
 * Checks that the field has one global context and one context per project. @throws JiraError 400 (words of the
 * sandbox)
 */
function checkOverlap(field: Field, projectIds: readonly string[]): void {
  if (projectIds.length === 0 && field.contexts.some((other) => other.projectIds.length === 0)) {
    throw badRequest('The custom field already has a global context.');
  }
  const shared = projectIds.filter((id) => field.contexts.some((other) => other.projectIds.includes(id)));
  if (shared.length > 0) {
    throw badRequest(`These projects already have a context of the custom field: ${shared.join(', ')}`);
  }
}

const contextBean = ({ id, name, description, projectIds, issueTypeIds }: FieldContext): Record<string, unknown> => ({
  id,
  name,
  description: description ?? '',
  isGlobalContext: projectIds.length === 0,
  isAnyIssueType: issueTypeIds.length === 0,
});
