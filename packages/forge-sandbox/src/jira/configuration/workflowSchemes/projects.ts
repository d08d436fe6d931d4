import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badField, badRequest, notFound } from '../../http/errors';
import { requireAdministrator } from '../../http/permissions';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { WorkflowScheme } from '../../site/configuration';
import { DEFAULT_WORKFLOW_SCHEME_ID } from '../../site/defaultSchemes';
import { issuesOf } from '../../site/lookup';
import type { StatusMove } from '../migration';
import { moveIssues } from '../migration';
import { requireIdle, runTask } from '../taskRuns';
import { taskResponse } from '../tasks';
import { WORKFLOW_SCOPES, administerWorkflows } from '../workflows/access';
import { workflowSchemeBean } from './beans';
import { plannedMoves, requiredMappings } from './requiredMappings';

const switchBody = z.strictObject({
  projectId: z.string(),
  targetSchemeId: z.string(),
  mappingsByIssueTypeOverride: z
    .array(
      z.strictObject({
        issueTypeId: z.string(),
        statusMappings: z.array(z.strictObject({ oldStatusId: z.string(), newStatusId: z.string() })),
      }),
    )
    .optional(),
});

/** Routes for a project's workflow scheme: read it, give it to an empty project, switch it together with the issues. */
export function workflowSchemeProjectRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const administer = (principal: Principal): void => {
    requireAdministrator(context, principal, 403, 'Only Jira administrators can access workflow scheme associations.');
  };

  /** The Default Workflow Scheme cannot be named: it has no id. */
  const findNamed = (id: string): WorkflowScheme | undefined => {
    const scheme = /^\d+$/.test(id) ? site.workflowSchemes.get(Number(id)) : undefined;
    return scheme?.id === DEFAULT_WORKFLOW_SCHEME_ID ? undefined : scheme;
  };

  route(app, {
    method: 'GET',
    path: '/workflowscheme/project',
    scopes: WORKFLOW_SCOPES,
    query: ['projectId'],
    handler: ({ principal, query }) => {
      administer(principal);
      const asked = query.all('projectId');
      if (asked.length === 0) throw badField('projectId', 'The ID of a project has to be provided.');
      // Unknown and team-managed projects are left out (documented).
      const projects = [...site.projects.values()].filter(({ id, style }) => asked.includes(id) && style === 'classic');
      const schemes = [...site.workflowSchemes.values()];
      const values = schemes.flatMap((scheme) => {
        const projectIds = projects
          .filter(({ workflowSchemeId }) => workflowSchemeId === scheme.id)
          .map(({ id }) => id);
        return projectIds.length === 0 ? [] : [{ projectIds, workflowScheme: workflowSchemeBean(context, scheme) }];
      });
      return ok({ values });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/workflowscheme/project',
    scopes: WORKFLOW_SCOPES,
    body: z.strictObject({ projectId: z.string(), workflowSchemeId: z.string().nullish() }),
    handler: ({ principal, body: { projectId, workflowSchemeId } }) => {
      administer(principal);
      const project = site.projects.get(projectId);
      if (project === undefined) throw notFound('The project was not found.');
      if (project.style !== 'classic') throw badRequest('Only classic projects can have workflow schemes assigned.');
      // A null is the Default Workflow Scheme (documented).
      const scheme =
        typeof workflowSchemeId === 'string'
          ? findNamed(workflowSchemeId)
          : site.workflowSchemes.get(DEFAULT_WORKFLOW_SCHEME_ID);
      if (scheme === undefined) throw notFound('The workflow scheme was not found.');
      if (issuesOf(site, project).length > 0) {
        throw badRequest('The workflow scheme can only be assigned to a project that has no issues.');
      }
      project.workflowSchemeId = scheme.id;
      return noContent();
    },
  });

  route(app, {
    method: 'POST',
    path: '/workflowscheme/project/switch',
    scopes: WORKFLOW_SCOPES,
    body: switchBody,
    handler: ({ principal, body }) => {
      administerWorkflows(context, principal);
      const project = site.projects.get(body.projectId);
      if (project === undefined) throw badRequest('Project not found.');
      if (project.style !== 'classic') throw badRequest('Only classic projects can have workflow schemes assigned.');
      const scheme = findNamed(body.targetSchemeId);
      // Seen live.
      if (scheme === undefined) throw badRequest('Target workflow scheme not found.');
      const overrides = new Map(
        (body.mappingsByIssueTypeOverride ?? []).map(({ issueTypeId, statusMappings }) => [
          issueTypeId,
          new Map(statusMappings.map(({ oldStatusId, newStatusId }) => [oldStatusId, newStatusId])),
        ]),
      );
      requireIdle(context, [project.id], 'switch');
      const moves = (): StatusMove[] =>
        plannedMoves(site, project, requiredMappings(site, project, scheme), ({ issueTypeId }, statusId) =>
          overrides.get(issueTypeId)?.get(statusId),
        );
      moves();
      const task = runTask(context, principal, {
        description: `Switch the workflow scheme of project ${project.key}`,
        projectIds: [project.id],
        do: () => {
          const moved = moves();
          project.workflowSchemeId = scheme.id;
          moveIssues(context, principal, moved);
          return null;
        },
      });
      return taskResponse(context, task);
    },
  });
}
