import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badRequest, notImitated } from '../../http/errors';
import { page, readWindow } from '../../http/paging';
import { ADMINISTRATOR_PRIVILEGES, requireAdministrator } from '../../http/permissions';
import { created, noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { WorkflowScheme } from '../../site/configuration';
import { DEFAULT_WORKFLOW, DEFAULT_WORKFLOW_SCHEME_ID } from '../../site/defaultSchemes';
import { checkName, isTaken } from '../names';
import { WORKFLOW_SCOPES } from '../workflows/access';
import { findWorkflowScheme, workflowSchemeBean } from './beans';

/** Read-only properties are accepted and ignored, so that a caller can send back what it read. */
const schemeBody = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
  updateDraftIfNeeded: z.boolean().optional(),
  id: z.number().optional(),
  draft: z.boolean().optional(),
  self: z.string().optional(),
});

/** Routes for single workflow schemes, which name workflows by name. */
export function workflowSchemeRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const administer = (principal: Principal): void => {
    requireAdministrator(context, principal, 403, ADMINISTRATOR_PRIVILEGES);
  };
  /** @throws JiraError 400 for a taken name, an unknown workflow or an unknown issue type (words of the sandbox). */
  const check = (body: z.infer<typeof schemeBody>, self?: WorkflowScheme): void => {
    if (body.name !== undefined) {
      checkName(body.name);
      if (isTaken(site.workflowSchemes.values(), body.name, self))
        throw badRequest('The name is used by another scheme.');
    }
    const mappings = body.issueTypeMappings ?? {};
    for (const name of [body.defaultWorkflow ?? DEFAULT_WORKFLOW, ...Object.values(mappings)]) {
      if (!site.workflows.has(name)) throw badRequest(`The workflow '${name}' does not exist.`);
    }
    const strange = Object.keys(mappings).filter((id) => !site.issueTypes.has(id));
    if (strange.length > 0) throw badRequest(`These issue types were not found: ${strange.join(', ')}`);
  };
  const isUsed = ({ id }: WorkflowScheme): boolean =>
    [...site.projects.values()].some(({ workflowSchemeId }) => workflowSchemeId === id);

  route(app, {
    method: 'GET',
    path: '/workflowscheme',
    scopes: WORKFLOW_SCOPES,
    query: ['startAt', 'maxResults'],
    handler: ({ principal, query, request }) => {
      administer(principal);
      const schemes = [...site.workflowSchemes.values()].filter(({ id }) => id !== DEFAULT_WORKFLOW_SCHEME_ID);
      return ok(page(context, request, schemes, readWindow(query), (scheme) => workflowSchemeBean(context, scheme)));
    },
  });

  route(app, {
    method: 'POST',
    path: '/workflowscheme',
    scopes: WORKFLOW_SCOPES,
    body: schemeBody,
    handler: ({ principal, body }) => {
      administer(principal);
      if (body.name === undefined) throw badRequest('The name has to be provided.');
      check(body);
      const scheme: WorkflowScheme = {
        id: site.nextId(),
        name: body.name,
        description: body.description ?? '',
        defaultWorkflow: body.defaultWorkflow ?? DEFAULT_WORKFLOW,
        issueTypeMappings: new Map(Object.entries(body.issueTypeMappings ?? {})),
        version: { id: randomUUID(), versionNumber: 0 },
      };
      site.workflowSchemes.set(scheme.id, scheme);
      return created(workflowSchemeBean(context, scheme));
    },
  });

  route(app, {
    method: 'GET',
    path: '/workflowscheme/:id',
    scopes: WORKFLOW_SCOPES,
    query: ['returnDraftIfExists'],
    handler: ({ principal, params }) => {
      administer(principal);
      return ok(workflowSchemeBean(context, findWorkflowScheme(site, params.id)));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/workflowscheme/:id',
    scopes: WORKFLOW_SCOPES,
    body: schemeBody,
    handler: ({ principal, params, body }) => {
      administer(principal);
      const scheme = findWorkflowScheme(site, params.id);
      if (isUsed(scheme)) {
        if (body.updateDraftIfNeeded === true) throw notImitated('drafts of workflow schemes');
        throw badRequest('The workflow scheme is active and cannot be edited without a draft.');
      }
      check(body, scheme);
      scheme.name = body.name ?? scheme.name;
      scheme.description = body.description ?? scheme.description;
      scheme.defaultWorkflow = body.defaultWorkflow ?? scheme.defaultWorkflow;
      if (body.issueTypeMappings !== undefined) {
        scheme.issueTypeMappings.clear();
        for (const [id, name] of Object.entries(body.issueTypeMappings)) scheme.issueTypeMappings.set(id, name);
      }
      scheme.version = { id: randomUUID(), versionNumber: scheme.version.versionNumber + 1 };
      return ok(workflowSchemeBean(context, scheme));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/workflowscheme/:id',
    scopes: WORKFLOW_SCOPES,
    handler: ({ principal, params }) => {
      administer(principal);
      const scheme = findWorkflowScheme(site, params.id);
      if (isUsed(scheme)) throw badRequest('The workflow scheme is active and cannot be deleted.');
      site.workflowSchemes.delete(scheme.id);
      return noContent();
    },
  });
}
