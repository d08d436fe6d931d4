import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import type { Query } from '../http/query';
import { ok } from '../http/responses';
import { route } from '../http/route';
import { projectsOfWorkflow, schemesOfWorkflow, typesOfWorkflow, workflowsOfStatus } from '../site/usage';
import { WORKFLOW_SCOPES, administerWorkflows } from './workflows/access';

const PAGE = ['nextPageToken', 'maxResults'] as const;

/** A page of ids with an opaque token for the next one. @throws JiraError 400 */
function usagePage(query: Query<(typeof PAGE)[number]>, ids: readonly string[]): Record<string, unknown> {
  const token = query.text('nextPageToken');
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64').toString('utf8'));
  if (!Number.isInteger(start) || start < 0) throw badRequest('Invalid format of nextPageToken');
  const end = start + query.integer('maxResults', 50, 1);
  const values = ids.slice(start, end).map((id) => ({ id }));
  return end < ids.length ? { nextPageToken: Buffer.from(String(end)).toString('base64'), values } : { values };
}

/** Routes that list the users of a status, a workflow and a workflow scheme. */
export function usageRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const status = (id: string) => {
    const found = site.statuses.get(id);
    if (found === undefined) throw notFound(`The status with id ${id} was not found.`);
    return found;
  };
  const workflow = (id: string) => {
    const found = [...site.workflows.values()].find((candidate) => candidate.id === id);
    if (found === undefined) throw notFound('The workflow was not found.');
    return found;
  };
  const add = (
    path: string,
    answer: (params: Readonly<Record<string, string>>, query: Query<(typeof PAGE)[number]>) => Record<string, unknown>,
  ): void => {
    route(app, {
      method: 'GET',
      path,
      scopes: WORKFLOW_SCOPES,
      query: PAGE,
      handler: ({ principal, params, query }) => {
        administerWorkflows(context, principal);
        return ok(answer(params, query));
      },
    });
  };
  const param = (params: Readonly<Record<string, string>>, name: string): string => params[name] ?? '';

  add('/statuses/:statusId/workflowUsages', (params, query) => {
    const { id } = status(param(params, 'statusId'));
    return {
      statusId: id,
      workflows: usagePage(
        query,
        workflowsOfStatus(site, id).map((used) => used.id),
      ),
    };
  });
  add('/statuses/:statusId/projectUsages', (params, query) => {
    const { id } = status(param(params, 'statusId'));
    const projects = workflowsOfStatus(site, id).flatMap((used) => projectsOfWorkflow(site, used));
    return { statusId: id, projects: usagePage(query, [...new Set(projects.map((project) => project.id))]) };
  });
  add('/statuses/:statusId/project/:projectId/issueTypeUsages', (params, query) => {
    const { id } = status(param(params, 'statusId'));
    const project = site.projects.get(param(params, 'projectId'));
    const used = workflowsOfStatus(site, id);
    const types = project === undefined ? [] : used.flatMap((one) => typesOfWorkflow(site, one, project));
    return { statusId: id, projectId: param(params, 'projectId'), issueTypes: usagePage(query, types) };
  });
  add('/workflow/:workflowId/projectUsages', (params, query) => {
    const found = workflow(param(params, 'workflowId'));
    return {
      workflowId: found.id,
      projects: usagePage(
        query,
        projectsOfWorkflow(site, found).map(({ id }) => id),
      ),
    };
  });
  add('/workflow/:workflowId/workflowSchemes', (params, query) => {
    const found = workflow(param(params, 'workflowId'));
    const schemes = schemesOfWorkflow(site, found);
    return {
      workflowId: found.id,
      workflowSchemes: usagePage(
        query,
        schemes.map(({ id }) => String(id)),
      ),
    };
  });
  add('/workflow/:workflowId/project/:projectId/issueTypeUsages', (params, query) => {
    const found = workflow(param(params, 'workflowId'));
    const project = site.projects.get(param(params, 'projectId'));
    const types = project === undefined ? [] : typesOfWorkflow(site, found, project);
    return { workflowId: found.id, projectId: param(params, 'projectId'), issueTypes: usagePage(query, types) };
  });
  add('/workflowscheme/:workflowSchemeId/projectUsages', (params, query) => {
    const scheme = site.workflowSchemes.get(Number(param(params, 'workflowSchemeId')));
    if (scheme === undefined) throw notFound('The workflow scheme was not found.');
    const projects = [...site.projects.values()].filter(({ workflowSchemeId }) => workflowSchemeId === scheme.id);
    return {
      workflowSchemeId: String(scheme.id),
      projects: usagePage(
        query,
        projects.map(({ id }) => id),
      ),
    };
  });
}
