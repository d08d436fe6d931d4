import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { JiraContext } from '../../http/context';
import { badRequest, conflict } from '../../http/errors';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Workflow } from '../../site/configuration';
import type { StatusMove } from '../migration';
import { moveIssues } from '../migration';
import { requireIdle, runTask, taskOf } from '../taskRuns';
import { WORKFLOW_SCOPES, administerWorkflows } from './access';
import { statusesBean, workflowBean } from './beans';
import { drawingOf, writeStatuses } from './build';
import { checkSizes } from './limits';
import { issuesUnder, mappedTo, mappingProblems, removalOf } from './mappingProblems';
import type { UpdatePayload, WorkflowUpdatePayload } from './payload';
import { updatePayload, updateValidation } from './payload';
import type { Problem } from './problems';
import { refuseFaults } from './problems';
import { StatusReferences, statusProblems } from './statusReferences';
import { projectsOfWorkflow } from '../../site/usage';
import { workflowProblems } from './workflowProblems';

export function workflowUpdateRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'POST',
    path: '/workflows/update/validation',
    scopes: WORKFLOW_SCOPES,
    body: updateValidation,
    handler: ({ principal, body: { payload, validationOptions } }) => {
      administerWorkflows(context, principal);
      checkSizes(payload, 'payload.');
      const levels = validationOptions?.levels ?? ['ERROR', 'WARNING'];
      const problems = updateProblems(context, payload, new StatusReferences(payload.statuses));
      return ok({ errors: problems.filter(({ level }) => levels.includes(level)) });
    },
  });

  route(app, {
    method: 'POST',
    path: '/workflows/update',
    scopes: WORKFLOW_SCOPES,
    body: updatePayload,
    handler: ({ principal, body }) => {
      administerWorkflows(context, principal);
      checkSizes(body, '');
      for (const { id, version } of body.workflows) {
        const present = find(context, id).version;
        if (present.id !== version.id || present.versionNumber !== version.versionNumber) {
          throw conflict('Workflow version and version token must match');
        }
      }
      const projectIds = body.workflows
        .flatMap(({ id }) => projectsOfWorkflow(site, find(context, id)))
        .map(({ id }) => id);
      requireIdle(context, projectIds, 'update');
      const references = new StatusReferences(body.statuses);
      refuseFaults(updateProblems(context, body, references));
      const { workflows, taskId } = write(context, principal, body, references, projectIds);
      return ok({
        statuses: statusesBean(site, workflows),
        workflows: workflows.map((workflow) => workflowBean(workflow, { taskId: taskOf(context, workflow.id)?.id })),
        ...(taskId === null ? {} : { taskId }),
      });
    },
  });
}

/** @throws JiraError 400 for a workflow that does not exist or is not editable (words of the sandbox). */
function find({ site }: JiraContext, id: string): Workflow {
  const workflow = [...site.workflows.values()].find((candidate) => candidate.id === id);
  if (workflow === undefined) throw badRequest('The workflow was not found.');
  if (!workflow.isEditable) throw badRequest(`The workflow '${workflow.name}' cannot be edited.`);
  return workflow;
}

function updateProblems(context: JiraContext, payload: UpdatePayload, references: StatusReferences): Problem[] {
  return [
    ...statusProblems(context.site, payload.statuses, 'update'),
    ...payload.workflows.flatMap((workflow) => [
      ...workflowProblems(context, workflow, references),
      ...mappingProblems(context.site, find(context, workflow.id), workflow, references),
    ]),
  ];
}

/**
 * Replaces the whole drawing: parts that the payload omits are removed. A task moves the issues of removed statuses.
 * Until it ends the workflow keeps its old state (chosen), although the answer already shows the new one.
 */
function write(
  context: JiraContext,
  principal: Principal,
  payload: UpdatePayload,
  references: StatusReferences,
  projectIds: readonly string[],
): { readonly workflows: readonly Workflow[]; readonly taskId: string | null } {
  const updates = payload.workflows.map((update) => ({ update, workflow: find(context, update.id) }));
  const departures = () =>
    updates.flatMap(({ update, workflow }) => departuresOf(context, workflow, update, references));
  const migrates = departures().length > 0;
  const idOf = writeStatuses(context.site, payload.statuses);
  const drawn = updates.map(({ update, workflow }): Workflow => ({
    ...workflow,
    ...drawingOf(update, idOf),
    description: update.description ?? workflow.description,
    version: { id: randomUUID(), versionNumber: workflow.version.versionNumber + 1 },
    updated: context.clock.now().getTime(),
  }));
  const publish = (): null => {
    const moves = departures().map(({ issue, token }) => ({ issue, newStatusId: idOf(token) }));
    updates.forEach(({ workflow }, index) => Object.assign(workflow, drawn[index]));
    moveIssues(context, principal, moves);
    return null;
  };
  if (!migrates) {
    publish();
    return { workflows: drawn, taskId: null };
  }
  const work = {
    description: 'Migrate issues to the updated workflow',
    projectIds,
    subjectIds: drawn.map(({ id }) => id),
    do: publish,
  };
  return { workflows: drawn, taskId: runTask(context, principal, work).id };
}

/** Issues in a status to be removed, with the token of their new status. */
function departuresOf(
  context: JiraContext,
  workflow: Workflow,
  update: WorkflowUpdatePayload,
  references: StatusReferences,
): (Pick<StatusMove, 'issue'> & { readonly token: string })[] {
  const { statusIds, projects } = removalOf(context.site, workflow, update, references);
  return projects
    .flatMap((project) => issuesUnder(context.site, workflow, project))
    .filter(({ statusId }) => statusIds.includes(statusId))
    .flatMap((issue) => {
      const token = mappedTo(update, references, issue.projectId, issue.issueTypeId, issue.statusId);
      return token === undefined ? [] : [{ issue, token }];
    });
}
