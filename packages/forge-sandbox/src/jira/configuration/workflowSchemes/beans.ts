import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import type { Workflow, WorkflowScheme } from '../../site/configuration';
import { DEFAULT_WORKFLOW_SCHEME_ID } from '../../site/defaultSchemes';
import type { Site } from '../../site/site';

/** WorkflowScheme. The Default Workflow Scheme has neither id nor address (documented). */
export function workflowSchemeBean(context: JiraContext, scheme: WorkflowScheme): Record<string, unknown> {
  const { id, name, description, defaultWorkflow, issueTypeMappings } = scheme;
  const identity =
    id === DEFAULT_WORKFLOW_SCHEME_ID ? {} : { id, self: `${context.baseUrl}/rest/api/3/workflowscheme/${id}` };
  return {
    ...identity,
    name,
    description,
    defaultWorkflow,
    issueTypeMappings: Object.fromEntries(issueTypeMappings),
    draft: false,
  };
}

/** A scheme by id. The Default Workflow Scheme has none. @throws JiraError 404, seen live. */
export function findWorkflowScheme(site: Site, id: string): WorkflowScheme {
  const scheme = site.workflowSchemes.get(Number(id));
  if (scheme === undefined || scheme.id === DEFAULT_WORKFLOW_SCHEME_ID) {
    throw notFound('The workflow scheme does not exist.');
  }
  return scheme;
}

/** The workflow with this id. @throws JiraError 400 */
export function findWorkflowById(site: Site, id: string): Workflow {
  const workflow = [...site.workflows.values()].find((candidate) => candidate.id === id);
  if (workflow === undefined) throw badRequest(`The workflow with ID ${id} was not found.`);
  return workflow;
}
