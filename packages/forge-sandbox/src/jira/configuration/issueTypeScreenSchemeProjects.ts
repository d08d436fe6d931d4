import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import {
  DEFAULT_MAPPING,
  ITSS_SCOPES,
  administerIssueTypeScreenSchemes,
  findIssueTypeScreenScheme,
  issueTypeScreenSchemeBean,
} from './issueTypeScreenSchemes';

/**
 * Routes for mappings and projects of issue type screen schemes: read, remove, change the default, give to a project.
 */
export function issueTypeScreenSchemeProjectRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'GET',
    path: '/issuetypescreenscheme/mapping',
    scopes: ITSS_SCOPES,
    query: ['startAt', 'maxResults', 'issueTypeScreenSchemeId'],
    handler: ({ principal, query, request }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const ids = query.all('issueTypeScreenSchemeId');
      const items = [...site.issueTypeScreenSchemes.values()]
        .filter(({ id }) => ids.length === 0 || ids.includes(id))
        .flatMap(({ id, mappings }) => [...mappings].map(([issueTypeId, schemeId]) => ({ id, issueTypeId, schemeId })));
      return ok(
        page(context, request, items, readWindow(query), ({ id, issueTypeId, schemeId }) => ({
          issueTypeId,
          issueTypeScreenSchemeId: id,
          screenSchemeId: String(schemeId),
        })),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/issuetypescreenscheme/project',
    scopes: ITSS_SCOPES,
    query: ['startAt', 'maxResults', 'projectId'],
    handler: ({ principal, query, request }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const asked = query.all('projectId');
      if (asked.length === 0) throw badRequest('At least one project ID has to be provided.');
      const projects = [...site.projects.values()].filter(({ id, style }) => asked.includes(id) && style === 'classic');
      const used = [...site.issueTypeScreenSchemes.values()]
        .map((scheme) => ({
          scheme,
          projectIds: projects.filter((project) => project.issueTypeScreenSchemeId === scheme.id).map(({ id }) => id),
        }))
        .filter(({ projectIds }) => projectIds.length > 0);
      return ok(
        page(context, request, used, readWindow(query), ({ scheme, projectIds }) => ({
          issueTypeScreenScheme: issueTypeScreenSchemeBean(scheme),
          projectIds,
        })),
      );
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issuetypescreenscheme/project',
    scopes: ITSS_SCOPES,
    body: z.strictObject({ issueTypeScreenSchemeId: z.string().optional(), projectId: z.string().optional() }),
    handler: ({ principal, body }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const scheme = findIssueTypeScreenScheme(context, body.issueTypeScreenSchemeId ?? '');
      const project = site.projects.get(body.projectId ?? '');
      if (project === undefined) throw notFound('The project was not found.');
      if (project.style !== 'classic') {
        throw badRequest('Only classic projects can have issue type screen schemes assigned.');
      }
      project.issueTypeScreenSchemeId = scheme.id;
      return noContent();
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issuetypescreenscheme/:issueTypeScreenSchemeId/mapping/default',
    scopes: ITSS_SCOPES,
    body: z.strictObject({ screenSchemeId: z.string().optional() }),
    handler: ({ principal, params, body: { screenSchemeId } }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const scheme = findIssueTypeScreenScheme(context, params.issueTypeScreenSchemeId);
      if (screenSchemeId === undefined) throw badRequest('The screenSchemeId has to be provided.');
      const screenScheme = site.screenSchemes.get(Number(screenSchemeId));
      if (screenScheme === undefined) throw notFound('The screen scheme was not found.');
      scheme.mappings.set(DEFAULT_MAPPING, screenScheme.id);
      return noContent();
    },
  });

  route(app, {
    method: 'POST',
    path: '/issuetypescreenscheme/:issueTypeScreenSchemeId/mapping/remove',
    scopes: ITSS_SCOPES,
    body: z.strictObject({ issueTypeIds: z.array(z.string()).min(1) }),
    handler: ({ principal, params, body: { issueTypeIds } }) => {
      administerIssueTypeScreenSchemes(context, principal);
      const { mappings } = findIssueTypeScreenScheme(context, params.issueTypeScreenSchemeId);
      if (new Set(issueTypeIds).size < issueTypeIds.length) {
        throw badRequest('The issueTypeIds must not contain duplicates.');
      }
      // The words are chosen: the document only has the status.
      if (issueTypeIds.includes(DEFAULT_MAPPING)) throw badRequest('A default mapping cannot be removed.');
      if (issueTypeIds.some((id) => !mappings.has(id))) throw notFound('The issue type mappings were not found.');
      for (const id of issueTypeIds) mappings.delete(id);
      return noContent();
    },
  });
}
