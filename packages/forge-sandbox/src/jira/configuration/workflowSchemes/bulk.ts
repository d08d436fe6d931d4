import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badRequest, conflict } from '../../http/errors';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { WorkflowScheme } from '../../site/configuration';
import type { Site } from '../../site/site';
import type { StatusMove } from '../migration';
import { moveIssues } from '../migration';
import { checkLength, checkName, isTaken } from '../names';
import { requireIdle, runTask } from '../taskRuns';
import { taskResponse } from '../tasks';
import { WORKFLOW_SCOPES, administerWorkflows } from '../workflows/access';
import { mappingsAnswer, schemeReadBean } from './bulkBeans';
import { assignmentOf, associations, mappingOf, updateBody } from './bulkPayload';
import { plannedMoves, requiredMappings } from './requiredMappings';

/** The endpoints that name workflows by id: read schemes, update them in place, ask for the required mappings. */
export function workflowSchemeBulkRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'POST',
    path: '/workflowscheme/read',
    scopes: WORKFLOW_SCOPES,
    body: z.strictObject({
      projectIds: z.array(z.string()).optional(),
      workflowSchemeIds: z.array(z.string()).optional(),
    }),
    handler: ({ principal, body: { projectIds = [], workflowSchemeIds = [] } }) => {
      administerWorkflows(context, principal);
      if (projectIds.length + workflowSchemeIds.length === 0) {
        throw badRequest('At least one project ID or workflow scheme ID has to be provided.');
      }
      const ids = [
        ...workflowSchemeIds.map(Number),
        ...projectIds.map((id) => site.projects.get(id)?.workflowSchemeId ?? -1),
      ];
      const schemes = [...new Set(ids)].flatMap((id) => site.workflowSchemes.get(id) ?? []);
      return ok(schemes.map((scheme) => schemeReadBean(site, scheme)));
    },
  });

  route(app, {
    method: 'POST',
    path: '/workflowscheme/update/mappings',
    scopes: WORKFLOW_SCOPES,
    body: z.strictObject({
      id: z.string(),
      defaultWorkflowId: z.string().optional(),
      workflowsForIssueTypes: associations,
    }),
    handler: ({ principal, body }) => {
      administerWorkflows(context, principal);
      const scheme = find(site, body.id);
      return ok(mappingsAnswer(site, scheme, assignmentOf(site, body.defaultWorkflowId, body.workflowsForIssueTypes)));
    },
  });

  route(app, {
    method: 'POST',
    path: '/workflowscheme/update',
    scopes: WORKFLOW_SCOPES,
    body: updateBody,
    handler: ({ principal, body }) => {
      administerWorkflows(context, principal);
      const scheme = find(site, body.id);
      const { version } = scheme;
      if (version.id !== body.version.id || version.versionNumber !== body.version.versionNumber) {
        throw conflict('Workflow scheme version and version token must match');
      }
      checkName(body.name);
      checkLength('description', body.description, 4000);
      if (isTaken(site.workflowSchemes.values(), body.name, scheme))
        throw badRequest('The name is used by another scheme.');
      const target = assignmentOf(site, body.defaultWorkflowId, body.workflowsForIssueTypes ?? []);
      const mapping = mappingOf(body);
      const projects = [...site.projects.values()].filter(({ workflowSchemeId }) => workflowSchemeId === scheme.id);
      const projectIds = projects.map(({ id }) => id);
      requireIdle(context, projectIds, 'update');
      const moves = (): StatusMove[] =>
        projects.flatMap((project) => plannedMoves(site, project, requiredMappings(site, project, target), mapping));
      const change = (): null => {
        const moved = moves();
        Object.assign(scheme, {
          name: body.name,
          description: body.description,
          defaultWorkflow: target.defaultWorkflow,
        });
        scheme.issueTypeMappings.clear();
        for (const [id, name] of target.issueTypeMappings) scheme.issueTypeMappings.set(id, name);
        scheme.version = { id: randomUUID(), versionNumber: version.versionNumber + 1 };
        moveIssues(context, principal, moved);
        return null;
      };
      // Without issues to move there is no task (documented).
      if (moves().length === 0) {
        change();
        return ok({});
      }
      const work = { description: `Update ${scheme.name}`, projectIds, do: change };
      return taskResponse(context, runTask(context, principal, work));
    },
  });
}

/** @throws JiraError 400 */
function find(site: Site, id: string): WorkflowScheme {
  const scheme = site.workflowSchemes.get(Number(id));
  if (scheme === undefined) throw badRequest('The workflow scheme was not found.');
  return scheme;
}
