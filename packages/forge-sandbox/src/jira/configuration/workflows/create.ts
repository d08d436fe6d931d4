import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { JiraContext } from '../../http/context';
import { notImitated } from '../../http/errors';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Workflow } from '../../site/configuration';
import { WORKFLOW_SCOPES, administerWorkflows } from './access';
import { statusesBean, workflowBean } from './beans';
import { drawingOf, writeStatuses } from './build';
import { checkSizes } from './limits';
import type { CreatePayload } from './payload';
import { createPayload, createValidation } from './payload';
import type { Problem } from './problems';
import { fault, refuseFaults } from './problems';
import { StatusReferences, statusProblems } from './statusReferences';
import { workflowProblems } from './workflowProblems';

/** Documented limit of a workflow's name, in characters. */
const NAME_LENGTH = 255;

export function workflowCreateRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'POST',
    path: '/workflows/create/validation',
    scopes: WORKFLOW_SCOPES,
    body: createValidation,
    handler: ({ principal, body: { payload, validationOptions } }) => {
      administerWorkflows(context, principal);
      checkSizes(payload, 'payload.');
      const levels = validationOptions?.levels ?? ['ERROR', 'WARNING'];
      return ok({ errors: createProblems(context, payload).filter(({ level }) => levels.includes(level)) });
    },
  });

  route(app, {
    method: 'POST',
    path: '/workflows/create',
    scopes: WORKFLOW_SCOPES,
    body: createPayload,
    handler: ({ principal, body }) => {
      administerWorkflows(context, principal);
      checkSizes(body, '');
      refuseFaults(createProblems(context, body));
      const idOf = writeStatuses(site, body.statuses);
      const now = context.clock.now().getTime();
      const created = body.workflows.map((payload): Workflow => {
        const workflow: Workflow = {
          id: randomUUID(),
          name: payload.name,
          description: payload.description ?? '',
          version: { id: randomUUID(), versionNumber: 0 },
          isEditable: true,
          created: now,
          updated: now,
          ...drawingOf(payload, idOf),
        };
        site.workflows.set(workflow.name, workflow);
        return workflow;
      });
      // 200, not 201 (documented).
      return ok({
        statuses: statusesBean(site, created),
        workflows: created.map((workflow) => workflowBean(workflow)),
      });
    },
  });
}

/** @throws JiraError 501 for a workflow of a team-managed project. */
function createProblems(context: JiraContext, payload: CreatePayload): Problem[] {
  if (payload.scope.type !== 'GLOBAL') throw notImitated('workflows of team-managed projects');
  const references = new StatusReferences(payload.statuses);
  return [
    ...statusProblems(context.site, payload.statuses, 'create'),
    ...payload.workflows.flatMap((workflow) => [
      ...nameProblems(context, payload, workflow.name),
      ...workflowProblems(context, workflow, references),
    ]),
  ];
}

function nameProblems({ site }: JiraContext, { workflows }: CreatePayload, name: string): Problem[] {
  if (name.trim() === '') return [fault('WORKFLOW', 'EMPTY_WORKFLOW_NAME', 'The workflow needs a name.')];
  if (name.length > NAME_LENGTH) {
    const message = `The length of the name must not exceed ${NAME_LENGTH} characters.`;
    return [fault('WORKFLOW', 'WORKFLOW_NAME_TOO_LONG', message)];
  }
  const all = [...site.workflows.keys(), ...workflows.map((workflow) => workflow.name)];
  if (all.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1) {
    // The words of the older endpoint; those of this one are not known.
    return [fault('WORKFLOW', 'NON_UNIQUE_WORKFLOW_NAME', `A workflow with the name '${name}' already exists.`)];
  }
  return [];
}
