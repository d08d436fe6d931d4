import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import { issuesOf } from '../site/lookup';
import { administerIssueTypeSchemes, findIssueTypeScheme, issueTypeSchemeBean } from './issueTypeSchemes';

const SCOPES = ['manage:jira-configuration'];

/** Routes for a scheme's issue types and projects, and for giving a scheme to a project. */
export function issueTypeSchemeProjectRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'GET',
    path: '/issuetypescheme/mapping',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'issueTypeSchemeId'],
    handler: ({ principal, query, request }) => {
      administerIssueTypeSchemes(context, principal);
      const ids = query.all('issueTypeSchemeId');
      const items = [...site.issueTypeSchemes.values()]
        .filter(({ id }) => ids.length === 0 || ids.includes(id))
        .flatMap(({ id, issueTypeIds }) => issueTypeIds.map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })));
      return ok(page(context, request, items, readWindow(query), (item) => item));
    },
  });

  route(app, {
    method: 'GET',
    path: '/issuetypescheme/project',
    scopes: SCOPES,
    query: ['startAt', 'maxResults', 'projectId'],
    handler: ({ principal, query, request }) => {
      administerIssueTypeSchemes(context, principal);
      const asked = query.all('projectId');
      if (asked.length === 0) throw badRequest('At least one project ID has to be provided.');
      const projects = [...site.projects.values()].filter(({ id, style }) => asked.includes(id) && style === 'classic');
      const used = [...site.issueTypeSchemes.values()]
        .map((scheme) => ({
          scheme,
          projectIds: projects.filter(({ issueTypeSchemeId }) => issueTypeSchemeId === scheme.id).map(({ id }) => id),
        }))
        .filter(({ projectIds }) => projectIds.length > 0);
      return ok(
        page(context, request, used, readWindow(query), ({ scheme, projectIds }) => ({
          issueTypeScheme: issueTypeSchemeBean(scheme),
          projectIds,
        })),
      );
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issuetypescheme/project',
    scopes: SCOPES,
    body: z.strictObject({ issueTypeSchemeId: z.string(), projectId: z.string() }),
    handler: ({ principal, body }) => {
      administerIssueTypeSchemes(context, principal);
      const scheme = findIssueTypeScheme(context, body.issueTypeSchemeId);
      const project = site.projects.get(body.projectId);
      if (project === undefined) throw notFound('The project was not found.');
      if (project.style !== 'classic') throw badRequest('Only classic projects can have issue type schemes assigned.');
      const stranded = issuesOf(site, project).filter(({ issueTypeId }) => !scheme.issueTypeIds.includes(issueTypeId));
      if (stranded.length > 0) {
        throw badRequest(
          "This issue type scheme can't be assigned to the project. This is because some issues in this project use " +
            'issue types not present in the scheme. Before assigning the scheme to the project, update the issue types ' +
            `on these issues: ${stranded.map(({ key }) => key).join(', ')}`,
        );
      }
      project.issueTypeSchemeId = scheme.id;
      return noContent();
    },
  });
}
