import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { JiraError, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { ADMINISTRATOR_PRIVILEGES, requireAdministrator } from '../http/permissions';
import { multiStatus, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';

const SCOPES = ['manage:jira-configuration'];

const updateBody = z.record(
  z.string(),
  z.array(
    z.strictObject({
      schemeIds: z.array(z.number().int()).min(1),
      restrictedToWorkTypes: z.array(z.number().int()).optional(),
    }),
  ),
);

/** Refusal for an app's fields, which are in every scheme (chosen). */
const LOCKED = 'The field is locked';

/** Result for one field in one scheme. */
interface Result {
  readonly fieldId: string;
  readonly schemeId: number;
  readonly success: boolean;
  readonly error?: string;
  /** Work types for which the field was added. */
  readonly workTypeIds?: readonly number[];
}

/** The field schemes of the 2026 model. 404 on sites without it (documented as "the feature flag is disabled"). */
export function fieldSchemeRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const enter = (principal: Principal): void => {
    requireAdministrator(context, principal, 403, ADMINISTRATOR_PRIVILEGES);
    if (site.fieldModel !== 'schemes') throw notFound('Not found');
  };

  route(app, {
    method: 'GET',
    path: '/config/fieldschemes/projects',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'projectId'],
    handler: ({ principal, query, request }) => {
      enter(principal);
      const ids = query.all('projectId');
      const found = [...site.projects.values()].filter(
        ({ id, fieldSchemeId }) => fieldSchemeId !== undefined && (ids.length === 0 || ids.includes(id)),
      );
      return ok(
        page(context, request, found, readWindow(query), ({ id, fieldSchemeId }) => ({
          projectId: Number(id),
          schemeId: fieldSchemeId,
        })),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/config/fieldschemes/:id/projects',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'projectId'],
    handler: ({ principal, params, query, request }) => {
      enter(principal);
      if (!site.fieldSchemes.has(Number(params.id))) throw notFound(`Scheme ${params.id} doesn't exist`);
      const ids = query.all('projectId');
      const found = [...site.projects.values()].filter(
        ({ id, fieldSchemeId }) => fieldSchemeId === Number(params.id) && (ids.length === 0 || ids.includes(id)),
      );
      return ok(page(context, request, found, readWindow(query), ({ id, name }) => ({ id, name })));
    },
  });

  route(app, {
    method: 'GET',
    path: '/config/fieldschemes/:id/fields',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'fieldId'],
    handler: ({ principal, params, query, request }) => {
      enter(principal);
      const scheme = site.fieldSchemes.get(Number(params.id));
      if (scheme === undefined) throw notFound(`Scheme ${params.id} doesn't exist`);
      const ids = query.all('fieldId');
      const locked = [...site.fields.values()].filter(({ provided }) => provided !== undefined).map(({ id }) => id);
      const all = new Map([...scheme.fields, ...locked.map((id): [string, readonly string[]] => [id, []])]);
      const found = [...all].filter(([fieldId]) => ids.length === 0 || ids.includes(fieldId));
      return ok(
        page(context, request, found, readWindow(query), ([fieldId, workTypes]) => ({
          fieldId,
          restrictedToWorkTypes: [...workTypes],
          parameters: { description: '', isRequired: false },
          workTypeParameters: [],
          allowedOperations: locked.includes(fieldId) ? [] : ['REMOVE'],
        })),
      );
    },
  });

  route(app, {
    method: 'PUT',
    path: '/config/fieldschemes/fields',
    scopes: SCOPES,
    body: updateBody,
    handler: ({ principal, body }) => {
      enter(principal);
      const results = Object.entries(body).flatMap(([fieldId, entries]) =>
        entries.flatMap(({ schemeIds, restrictedToWorkTypes = [] }) =>
          schemeIds.map((schemeId) => associate(context, fieldId, schemeId, restrictedToWorkTypes)),
        ),
      );
      return answerOf(results);
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/config/fieldschemes/fields',
    scopes: SCOPES,
    body: z.record(z.string(), z.strictObject({ schemeIds: z.array(z.number().int()).min(1) })),
    handler: ({ principal, body }) => {
      enter(principal);
      const results = Object.entries(body).flatMap(([fieldId, { schemeIds }]) =>
        schemeIds.map((schemeId) => dissociate(context, fieldId, schemeId)),
      );
      return answerOf(results);
    },
  });
}

/** 200 if all succeeded, 207 if some did, 400 if none did (documented). @throws JiraError 400 */
function answerOf(results: readonly Result[]): Response {
  if (results.every(({ success }) => success)) return ok({ results });
  if (results.some(({ success }) => success)) return multiStatus({ results });
  throw new JiraError(400, [], {}, {}, { results: results.map((result) => ({ ...result })) });
}

/** Removes a field from a scheme. Succeeds too if the field was not in it (chosen). */
function dissociate({ site }: JiraContext, fieldId: string, schemeId: number): Result {
  const scheme = site.fieldSchemes.get(schemeId);
  const failed = (error: string): Result => ({ fieldId, schemeId, success: false, error });
  if (scheme === undefined) return failed(`Scheme ${schemeId} doesn't exist`);
  const field = site.fields.get(fieldId);
  if (field === undefined) return failed(`Field ${fieldId} doesn't exist`);
  if (field.provided !== undefined) return failed(LOCKED);
  scheme.fields.delete(fieldId);
  return { fieldId, schemeId, success: true };
}

/** Adds a field to a scheme. The given work types replace its former ones (documented). */
function associate(context: JiraContext, fieldId: string, schemeId: number, workTypeIds: readonly number[]): Result {
  const { site } = context;
  const scheme = site.fieldSchemes.get(schemeId);
  const field = site.fields.get(fieldId);
  const unknownType = workTypeIds.find((id) => !site.issueTypes.has(String(id)));
  const failed = (error: string): Result => ({ fieldId, schemeId, success: false, error, workTypeIds });
  if (scheme === undefined) return failed(`Scheme ${schemeId} doesn't exist`);
  if (field === undefined || field.trashed === true) return failed(`Field ${fieldId} doesn't exist`);
  if (field.provided !== undefined) return failed(LOCKED);
  if (unknownType !== undefined) return failed(`Work type ${unknownType} doesn't exist`);
  scheme.fields.set(fieldId, workTypeIds.map(String));
  return { fieldId, schemeId, success: true, workTypeIds };
}
