import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, conflict, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { requireAdministrator } from '../http/permissions';
import { created, noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { IssueTypeScheme } from '../site/configuration';
import { DEFAULT_ISSUE_TYPE_SCHEME_ID } from '../site/defaultSchemes';
import { ORDERS, checkLength, checkName, isTaken, orderBy } from './names';
import { projectsExpanded } from './expansions';

const SCOPES = ['manage:jira-configuration'];

/** Documented limit of an issue type scheme's description. */
const DESCRIPTION_LENGTH = 4000;

const createBody = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  defaultIssueTypeId: z.string().optional(),
  issueTypeIds: z.array(z.string()),
});

export function issueTypeSchemeBean(scheme: IssueTypeScheme): Record<string, unknown> {
  return {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    ...(scheme.defaultIssueTypeId === null ? {} : { defaultIssueTypeId: scheme.defaultIssueTypeId }),
    ...(scheme.isDefault ? { isDefault: true } : {}),
  };
}

/** @throws JiraError 403 */
export function administerIssueTypeSchemes(context: JiraContext, principal: Principal): void {
  requireAdministrator(context, principal, 403, 'Only Jira administrators can access issue type schemes.');
}

/** @throws JiraError 404 */
export function findIssueTypeScheme(context: JiraContext, id: string): IssueTypeScheme {
  const scheme = context.site.issueTypeSchemes.get(id);
  if (scheme === undefined) throw notFound('The issue type scheme was not found.');
  return scheme;
}

/** Routes that list, create, extend and delete issue type schemes. */
export function issueTypeSchemeRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const unknownTypes = (ids: readonly string[]): string[] => ids.filter((id) => !site.issueTypes.has(id));

  route(app, {
    method: 'GET',
    path: '/issuetypescheme',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'id', 'orderBy', 'queryString', 'expand'],
    handler: ({ principal, query, request }) => {
      administerIssueTypeSchemes(context, principal);
      const expand = query.expand('expand', ['projects']);
      const ids = query.all('id');
      const text = query.text('queryString')?.toLowerCase() ?? '';
      const found = [...site.issueTypeSchemes.values()].filter(
        ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(text),
      );
      const ordered = orderBy(found, query.word('orderBy', ORDERS) ?? 'id');
      return ok(
        page(context, request, ordered, readWindow(query), (scheme) => ({
          ...issueTypeSchemeBean(scheme),
          ...projectsExpanded(context, expand, (project) => project.issueTypeSchemeId === scheme.id),
        })),
      );
    },
  });

  route(app, {
    method: 'POST',
    path: '/issuetypescheme',
    scopes: SCOPES,
    body: createBody,
    handler: ({ principal, body }) => {
      administerIssueTypeSchemes(context, principal);
      checkName(body.name);
      checkLength('description', body.description, DESCRIPTION_LENGTH);
      if (isTaken(site.issueTypeSchemes.values(), body.name)) throw conflict('The name is used by another scheme.');
      const unknown = unknownTypes(body.issueTypeIds);
      if (unknown.length > 0) throw badRequest(`These issue types were not found: ${unknown.join(', ')}`);
      const standard = body.issueTypeIds.some((id) => (site.issueTypes.get(id)?.hierarchyLevel ?? -1) >= 0);
      if (!standard) throw badRequest('At least one standard issue type ID is required.');
      if (body.defaultIssueTypeId !== undefined && !body.issueTypeIds.includes(body.defaultIssueTypeId)) {
        throw badRequest('The default issue type ID has to be present in issue type IDs list.');
      }
      const scheme: IssueTypeScheme = {
        id: String(site.nextId()),
        name: body.name,
        description: body.description ?? '',
        defaultIssueTypeId: body.defaultIssueTypeId ?? null,
        issueTypeIds: [...new Set(body.issueTypeIds)],
        isDefault: false,
      };
      site.issueTypeSchemes.set(scheme.id, scheme);
      return created({ issueTypeSchemeId: scheme.id });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issuetypescheme/:issueTypeSchemeId/issuetype',
    scopes: SCOPES,
    body: z.strictObject({ issueTypeIds: z.array(z.string()).min(1) }),
    handler: ({ principal, params, body: { issueTypeIds } }) => {
      administerIssueTypeSchemes(context, principal);
      const scheme = findIssueTypeScheme(context, params.issueTypeSchemeId);
      const unknown = unknownTypes(issueTypeIds);
      if (unknown.length > 0) throw notFound(`These issue types were not found: ${unknown.join(', ')}`);
      const present = issueTypeIds.filter((id) => scheme.issueTypeIds.includes(id));
      if (present.length > 0) {
        throw badRequest(
          `These issue types were not added because they are already present in the issue type scheme: ${present.join(', ')}`,
        );
      }
      scheme.issueTypeIds.push(...new Set(issueTypeIds));
      return noContent();
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issuetypescheme/:issueTypeSchemeId',
    scopes: SCOPES,
    handler: ({ principal, params }) => {
      administerIssueTypeSchemes(context, principal);
      const scheme = findIssueTypeScheme(context, params.issueTypeSchemeId);
      if (scheme.isDefault) throw badRequest("The default issue type scheme can't be removed.");
      site.issueTypeSchemes.delete(scheme.id);
      for (const project of site.projects.values()) {
        if (project.issueTypeSchemeId === scheme.id) project.issueTypeSchemeId = DEFAULT_ISSUE_TYPE_SCHEME_ID;
      }
      return noContent();
    },
  });
}
