import type { Hono } from 'hono';
import { z } from 'zod';
import { issueTypeBean } from '../../beans/issueType';
import type { JiraContext } from '../../http/context';
import { JiraError, badRequest } from '../../http/errors';
import { readWindow } from '../../http/paging';
import { can } from '../../http/permissions';
import { created, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { IssueType, Project } from '../../site/configuration';
import { findProject, issueTypesOf } from '../../site/lookup';
import type { Json } from '../../site/json';
import { createIssue } from '../../engine/createIssue';
import { isObject } from '../../engine/fields/adf';
import { refusedError } from '../../engine/outcome';
import { issueUpdate, readUpdate } from '../access';
import { createMetadata } from '../beans/createMetadata';

const READ = ['read:jira-work'];

/** `POST /issue` and the two calls that describe its fields. */
export function createIssueRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'POST',
    path: '/issue',
    scopes: ['write:jira-work'],
    query: ['updateHistory'],
    body: z.strictObject(issueUpdate),
    handler({ principal, body }) {
      const { fields, update, properties } = readUpdate(body);
      const { project: wantedProject, issuetype: wantedType, ...others } = fields;
      const { project, issueType } = findPlace(context, principal, wantedProject, wantedType);
      const request = { project, issueTypeId: issueType.id, fields: others, update, properties };
      const outcome = createIssue(context, principal, request);
      if (!outcome.ok) throw refusedError(outcome);
      const { id, key } = outcome.issue;
      return created({ id, key, self: `${context.baseUrl}/rest/api/3/issue/${id}` });
    },
  });

  route(app, {
    method: 'GET',
    path: '/issue/createmeta/:projectIdOrKey/issuetypes',
    scopes: READ,
    anonymous: true,
    query: ['startAt', 'maxResults'],
    handler({ principal, params, query }) {
      const project = creatableProject(context, principal, params.projectIdOrKey);
      const types = issueTypesOf(context.site, project);
      const { startAt, maxResults } = pageOf(readWindow(query, 50, 1_000));
      const issueTypes = types.slice(startAt, startAt + maxResults).map((type) => issueTypeBean(context, type));
      return ok({ startAt, maxResults, total: types.length, issueTypes });
    },
  });

  route(app, {
    method: 'GET',
    path: '/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId',
    scopes: READ,
    anonymous: true,
    query: ['startAt', 'maxResults'],
    handler({ principal, params, query }) {
      const project = creatableProject(context, principal, params.projectIdOrKey);
      const issueType = issueTypesOf(context.site, project).find(({ id }) => id === params.issueTypeId);
      if (issueType === undefined) throw badRequest('Specify a valid issue type');
      const all = createMetadata(context, principal, project, issueType);
      const { startAt, maxResults } = pageOf(readWindow(query, 50, 1_000));
      return ok({ startAt, maxResults, total: all.length, fields: all.slice(startAt, startAt + maxResults) });
    },
  });
}

/** @throws JiraError 400, documented word for word. */
function pageOf(window: { startAt: number; maxResults: number }): { startAt: number; maxResults: number } {
  if (window.maxResults > 200) throw badRequest("Parameter 'maxResults' must not exceed the limit '200'");
  return window;
}

/** @throws JiraError 400 for an unknown project or one in which the caller may not create; 404 is not documented. */
function creatableProject(context: JiraContext, principal: Principal, idOrKey: string): Project {
  const project = findProject(context.site, idOrKey);
  if (project === null || !can(context, principal, 'CREATE_ISSUES', project.id)) {
    throw badRequest(`No project could be found with key or id '${idOrKey}'.`);
  }
  return project;
}

/**
 * The project and the issue type of a new issue.
 * @throws JiraError 400 with Jira's message for each of the two that is missing or wrong.
 */
function findPlace(
  context: JiraContext,
  principal: Principal,
  wantedProject: Json | undefined,
  wantedType: Json | undefined,
): { project: Project; issueType: IssueType } {
  const idOrKey = isObject(wantedProject) ? (wantedProject['id'] ?? wantedProject['key']) : undefined;
  const project = typeof idOrKey === 'string' ? findProject(context.site, idOrKey) : null;
  const type = isObject(wantedType) ? wantedType : {};
  const errors: Record<string, string> = {};
  if (project === null || !can(context, principal, 'BROWSE_PROJECTS', project.id)) {
    errors['project'] = 'Specify a valid project ID or key';
  }
  const issueType =
    project === null
      ? undefined
      : issueTypesOf(context.site, project).find(({ id, name }) => id === type['id'] || name === type['name']);
  if (type['id'] === undefined && type['name'] === undefined) errors['issuetype'] = 'Specify an issue type';
  else if (project !== null && issueType === undefined) errors['issuetype'] = 'Specify a valid issue type';
  else if (issueType !== undefined && issueType.hierarchyLevel < 0) {
    errors['issuetype'] = 'Issue type is a sub-task but parent issue key or id not specified.';
  }
  if (project === null || issueType === undefined || Object.keys(errors).length > 0) {
    throw new JiraError(400, [], errors);
  }
  return { project, issueType };
}
