import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badRequest, forbidden, notFound } from '../../http/errors';
import { page, readWindow } from '../../http/paging';
import { can } from '../../http/permissions';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Workflow } from '../../site/configuration';
import { workflowOf } from '../../site/lookup';
import { isActive, schemesOfWorkflow } from '../../site/usage';
import { taskOf } from '../taskRuns';
import { WORKFLOW_SCOPES, administerWorkflows } from './access';
import { statusesBean, workflowBean } from './beans';

const readBody = z.strictObject({
  workflowNames: z.array(z.string()).optional(),
  workflowIds: z.array(z.string()).optional(),
  projectAndIssueTypes: z.array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() })).optional(),
});

const ORDERS = [
  'name',
  '-name',
  '+name',
  'created',
  '-created',
  '+created',
  'updated',
  '-updated',
  '+updated',
] as const;

/** Routes that read workflows in bulk or by search, and delete one. */
export function workflowReadRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const byId = (id: string): Workflow | undefined =>
    [...site.workflows.values()].find((workflow) => workflow.id === id);

  const bean = (workflow: Workflow, transitions = true) =>
    workflowBean(workflow, { transitions, taskId: taskOf(context, workflow.id)?.id });

  route(app, {
    method: 'POST',
    path: '/workflows',
    scopes: WORKFLOW_SCOPES,
    body: readBody,
    handler: ({ principal, body: { workflowNames = [], workflowIds = [], projectAndIssueTypes = [] } }) => {
      administerWorkflows(context, principal);
      if (workflowNames.length + workflowIds.length + projectAndIssueTypes.length === 0) {
        throw badRequest('At least one workflow name, workflow ID, or project and issue type has to be provided.');
      }
      const found = [
        ...workflowNames.map((name) => site.workflows.get(name)),
        ...workflowIds.map(byId),
        ...projectAndIssueTypes.map(({ projectId, issueTypeId }) => {
          const project = site.projects.get(projectId);
          return project === undefined ? undefined : workflowOf(site, project, issueTypeId);
        }),
      ];
      const workflows = found.flatMap((workflow) => workflow ?? []);
      // A missing workflow makes the whole request fail (seen live).
      if (workflows.length < found.length) throw notFound('Not found');
      const each = [...new Set(workflows)];
      return ok({ statuses: statusesBean(site, each), workflows: each.map((workflow) => bean(workflow)) });
    },
  });

  route(app, {
    method: 'GET',
    path: '/workflows/search',
    scopes: WORKFLOW_SCOPES,
    query: ['startAt', 'maxResults', 'expand', 'queryString', 'orderBy', 'scope', 'isActive'],
    handler: ({ principal, query, request }) => {
      administerWorkflows(context, principal);
      // `values.statuses` looks just as valid, but is a 400 (seen live).
      const strange = query.list('expand').filter((word) => word !== 'values.transitions');
      if (strange.length > 0) throw badRequest(`Invalid expand: ${strange.join(', ')}`);
      const transitions = query.list('expand').length > 0;
      const text = query.text('queryString')?.toLowerCase() ?? '';
      const scope = query.text('scope')?.toUpperCase() ?? 'GLOBAL';
      const active = query.has('isActive') ? query.flag('isActive') : null;
      const found = [...site.workflows.values()].filter(
        (workflow) =>
          scope === 'GLOBAL' &&
          workflow.name.toLowerCase().includes(text) &&
          (active === null || isActive(site, workflow) === active),
      );
      const ordered = sorted(found, query.word('orderBy', ORDERS));
      const window = readWindow(query);
      const shown = ordered.slice(window.startAt, window.startAt + window.maxResults);
      return ok({
        ...page(context, request, ordered, window, (workflow) => bean(workflow, transitions)),
        statuses: statusesBean(site, shown),
      });
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/workflow/:entityId',
    scopes: WORKFLOW_SCOPES,
    handler: ({ principal, params }) => {
      if (!can(context, principal, 'ADMINISTER')) {
        throw forbidden('Only Jira administrators can access the workflow configuration.');
      }
      const workflow = byId(params.entityId);
      if (workflow === undefined) throw notFound('The workflow was not found.');
      if (isActive(site, workflow)) throw badRequest('Cannot delete an active workflow.');
      if (!workflow.isEditable) throw badRequest('Cannot delete a system workflow.');
      if (schemesOfWorkflow(site, workflow).length > 0) {
        throw badRequest('Cannot delete a workflow that is associated with a workflow scheme.');
      }
      site.workflows.delete(workflow.name);
      return noContent();
    },
  });
}

function sorted(workflows: readonly Workflow[], order: (typeof ORDERS)[number] | undefined): readonly Workflow[] {
  if (order === undefined) return workflows;
  const sign = order.startsWith('-') ? -1 : 1;
  const instant = order.endsWith('created') ? ('created' as const) : ('updated' as const);
  const compare = order.endsWith('name')
    ? (a: Workflow, b: Workflow) => a.name.localeCompare(b.name)
    : (a: Workflow, b: Workflow) => (a[instant] ?? 0) - (b[instant] ?? 0);
  return [...workflows].sort((a, b) => sign * compare(a, b));
}
