import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { requireAdministrator } from '../http/permissions';
import { created, noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { IssueTypeScreenScheme } from '../site/configuration';
import { projectsExpanded } from './expansions';
import { NAME_LENGTH, ORDERS, checkLength, checkName, isTaken, orderBy } from './names';

export const ITSS_SCOPES = ['manage:jira-configuration'];

/** The entry for all issue types without one of their own. */
export const DEFAULT_MAPPING = 'default';

const mappings = z.array(z.strictObject({ issueTypeId: z.string(), screenSchemeId: z.string() })).min(1);

/** @throws JiraError 403 */
export function administerIssueTypeScreenSchemes(context: JiraContext, principal: Principal): void {
  requireAdministrator(context, principal, 403, 'Only Jira administrators can access issue type screen schemes.');
}

/** @throws JiraError 404 */
export function findIssueTypeScreenScheme(context: JiraContext, id: string): IssueTypeScreenScheme {
  const scheme = context.site.issueTypeScreenSchemes.get(id);
  if (scheme === undefined) throw notFound('The issue type screen scheme was not found.');
  return scheme;
}

export const issueTypeScreenSchemeBean = ({
  id,
  name,
  description,
}: IssueTypeScreenScheme): Record<string, unknown> => ({
  id,
  name,
  description,
});

/** Routes that list, create, extend and delete issue type screen schemes. */
export function issueTypeScreenSchemeRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'GET',
    path: '/issuetypescreenscheme',
    scopes: ITSS_SCOPES,
    query: ['startAt', 'maxResults', 'id', 'queryString', 'orderBy', 'expand'],
    handler: ({ principal, query, request }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const expand = query.expand('expand', ['projects']);
      const ids = query.all('id');
      const text = query.text('queryString')?.toLowerCase() ?? '';
      const found = [...site.issueTypeScreenSchemes.values()].filter(
        ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(text),
      );
      const ordered = orderBy(found, query.word('orderBy', ORDERS) ?? 'id');
      return ok(
        page(context, request, ordered, readWindow(query), (scheme) => ({
          ...issueTypeScreenSchemeBean(scheme),
          ...projectsExpanded(context, expand, (project) => project.issueTypeScreenSchemeId === scheme.id),
        })),
      );
    },
  });

  route(app, {
    method: 'POST',
    path: '/issuetypescreenscheme',
    scopes: ITSS_SCOPES,
    body: z.strictObject({ name: z.string(), description: z.string().optional(), issueTypeMappings: mappings }),
    handler: ({ principal, body }) => {
      administerIssueTypeScreenSchemes(context, principal);
      checkName(body.name);
      checkLength('description', body.description, NAME_LENGTH);
      if (isTaken(site.issueTypeScreenSchemes.values(), body.name))
        throw badRequest('The name is used by another scheme.');
      if (!body.issueTypeMappings.some(({ issueTypeId }) => issueTypeId === DEFAULT_MAPPING)) {
        throw badRequest('A default mapping has to be provided.');
      }
      checkMappings(context, body.issueTypeMappings);
      const scheme: IssueTypeScreenScheme = {
        id: String(site.nextId()),
        name: body.name,
        description: body.description ?? '',
        mappings: new Map(
          body.issueTypeMappings.map(({ issueTypeId, screenSchemeId }) => [issueTypeId, Number(screenSchemeId)]),
        ),
      };
      site.issueTypeScreenSchemes.set(scheme.id, scheme);
      return created({ id: scheme.id });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issuetypescreenscheme/:issueTypeScreenSchemeId/mapping',
    scopes: ITSS_SCOPES,
    body: z.strictObject({ issueTypeMappings: mappings }),
    handler: ({ principal, params, body: { issueTypeMappings } }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const scheme = findIssueTypeScreenScheme(context, params.issueTypeScreenSchemeId);
      if (issueTypeMappings.some(({ issueTypeId }) => issueTypeId === DEFAULT_MAPPING)) {
        throw badRequest('A default mapping cannot be added.');
      }
      checkMappings(context, issueTypeMappings);
      if (issueTypeMappings.some(({ issueTypeId }) => scheme.mappings.has(issueTypeId))) {
        throw badRequest('One or more issue type IDs already have a mapping in the issue type screen scheme.');
      }
      for (const { issueTypeId, screenSchemeId } of issueTypeMappings)
        scheme.mappings.set(issueTypeId, Number(screenSchemeId));
      return noContent();
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issuetypescreenscheme/:issueTypeScreenSchemeId',
    scopes: ITSS_SCOPES,
    handler: ({ principal, params }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const { id } = findIssueTypeScreenScheme(context, params.issueTypeScreenSchemeId);
      if ([...site.projects.values()].some(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId === id)) {
        throw badRequest(
          'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
        );
      }
      site.issueTypeScreenSchemes.delete(id);
      return noContent();
    },
  });
}

/** @throws JiraError 400 for repeated issue types, 404 for unknown ones or unknown screen schemes. */
function checkMappings(context: JiraContext, given: z.infer<typeof mappings>): void {
  const ids = given.map(({ issueTypeId }) => issueTypeId);
  if (new Set(ids).size < ids.length) {
    throw badRequest('One or more issue type IDs are repeated, an issue type ID can only be specified once.');
  }
  if (ids.some((id) => id !== DEFAULT_MAPPING && !context.site.issueTypes.has(id))) {
    throw notFound('One or more issue type IDs were not found.');
  }
  if (given.some(({ screenSchemeId }) => !context.site.screenSchemes.has(Number(screenSchemeId)))) {
    throw notFound('One or more screen scheme IDs were not found.');
  }
}
