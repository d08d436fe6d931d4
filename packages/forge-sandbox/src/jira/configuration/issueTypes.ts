import type { Hono } from 'hono';
import { z } from 'zod';
import { issueTypeBean } from '../beans/issueType';
import type { JiraContext } from '../http/context';
import { JiraError, badRequest, conflict, notFound } from '../http/errors';
import { ADMINISTRATOR_PRIVILEGES, can, requireAdministrator } from '../http/permissions';
import { created, noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { IssueType } from '../site/configuration';
import { findProject, issueTypesOf } from '../site/lookup';
import { deleteIssueType } from './issueTypeDeletion';
import { isTaken } from './names';

const ADMIN_SCOPES = ['manage:jira-configuration'];

/** Documented limit. */
const NAME_LENGTH = 60;

const createBody = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  hierarchyLevel: z.number().int().optional(),
  type: z.enum(['subtask', 'standard']).optional(),
});

const updateBody = z.strictObject({ name: z.string().optional(), description: z.string().optional() });

export function issueTypeRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const administer = (principal: Principal): void => {
    requireAdministrator(context, principal, 403, ADMINISTRATOR_PRIVILEGES);
  };
  const find = (id: string): IssueType => {
    const issueType = site.issueTypes.get(id);
    if (issueType === undefined) throw notFound('The issue type selected is invalid.');
    return issueType;
  };

  route(app, {
    method: 'GET',
    path: '/issuetype',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler: ({ principal }) => ok(visible(context, principal).map((issueType) => issueTypeBean(context, issueType))),
  });

  route(app, {
    method: 'POST',
    path: '/issuetype',
    scopes: ADMIN_SCOPES,
    body: createBody,
    handler: ({ principal, body }) => {
      administer(principal);
      const hierarchyLevel = body.hierarchyLevel ?? (body.type === 'subtask' ? -1 : 0);
      if (hierarchyLevel !== 0 && hierarchyLevel !== -1) throw badRequest('The hierarchy level has to be 0 or -1.');
      checkIssueTypeName(context, body.name);
      const issueType: IssueType = {
        id: String(site.nextId()),
        name: body.name,
        description: body.description ?? '',
        hierarchyLevel,
      };
      site.issueTypes.set(issueType.id, issueType);
      // Documented: a new issue type is in the default scheme, and only there.
      for (const scheme of site.issueTypeSchemes.values()) if (scheme.isDefault) scheme.issueTypeIds.push(issueType.id);
      return created(issueTypeBean(context, issueType));
    },
  });

  route(app, {
    method: 'GET',
    path: '/issuetype/project',
    scopes: ['read:jira-work'],
    query: ['projectId', 'level'],
    anonymous: true,
    handler: ({ principal, query }) => {
      const project = findProject(site, query.text('projectId') ?? '');
      if (project === null || !can(context, principal, 'BROWSE_PROJECTS', project.id)) {
        throw notFound(`No project could be found with id '${query.text('projectId') ?? ''}'.`);
      }
      const level = query.has('level') ? query.integer('level', 0, -1) : null;
      const found = issueTypesOf(site, project).filter((type) => level === null || type.hierarchyLevel === level);
      return ok(found.map((issueType) => issueTypeBean(context, issueType)));
    },
  });

  route(app, {
    method: 'GET',
    path: '/issuetype/:id',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler: ({ principal, params }) => {
      const issueType = find(params.id);
      if (!visible(context, principal).includes(issueType)) throw notFound('The issue type selected is invalid.');
      return ok(issueTypeBean(context, issueType));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issuetype/:id',
    scopes: ADMIN_SCOPES,
    body: updateBody,
    handler: ({ principal, params, body }) => {
      administer(principal);
      const issueType = find(params.id);
      if (body.name !== undefined) checkIssueTypeName(context, body.name, issueType);
      issueType.name = body.name ?? issueType.name;
      issueType.description = body.description ?? issueType.description;
      return ok(issueTypeBean(context, issueType));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issuetype/:id',
    scopes: ADMIN_SCOPES,
    query: ['alternativeIssueTypeId'],
    handler: ({ principal, params, query }) => {
      administer(principal);
      deleteIssueType(site, find(params.id), query.text('alternativeIssueTypeId'));
      return noContent();
    },
  });
}

/** Documented: administrators see all types, others see those of the projects that they may browse. */
function visible(context: JiraContext, principal: Principal): IssueType[] {
  const { site } = context;
  if (can(context, principal, 'ADMINISTER')) return [...site.issueTypes.values()];
  const projects = [...site.projects.values()].filter(({ id }) => can(context, principal, 'BROWSE_PROJECTS', id));
  return [...new Set(projects.flatMap((project) => issueTypesOf(site, project)))];
}

/** @throws JiraError 400 for an empty or too long name, 409 for a taken one */
function checkIssueTypeName(context: JiraContext, name: string, self?: IssueType): void {
  if (name.trim() === '') throw new JiraError(400, [], { name: 'You must specify a name for the issue type.' });
  if (name.length > NAME_LENGTH) {
    throw new JiraError(400, [], { name: `The issue type name must not exceed ${NAME_LENGTH} characters.` });
  }
  if (isTaken(context.site.issueTypes.values(), name, self)) {
    throw conflict('An issue type with this name already exists.');
  }
}
