import { JiraError, badRequest } from '../../http/errors';
import type { Project, Workflow, WorkflowScheme } from '../../site/configuration';
import { issuesOf, issueTypesOf, workflowOf } from '../../site/lookup';
import type { Site } from '../../site/site';
import type { StatusMove } from '../migration';

/** Which workflow each issue type has: what a scheme says, or will say. */
export type Assignment = Pick<WorkflowScheme, 'defaultWorkflow' | 'issueTypeMappings'>;

/** The workflow an issue type has under an assignment. @throws Error for a workflow that does not exist: a bug. */
export function assignedWorkflow(site: Site, assignment: Assignment, issueTypeId: string): Workflow {
  const name = assignment.issueTypeMappings.get(issueTypeId) ?? assignment.defaultWorkflow;
  const workflow = site.workflows.get(name);
  if (workflow === undefined) throw new Error(`The workflow ${name} does not exist.`);
  return workflow;
}

/** An issue type of a project whose new workflow lacks statuses that its old one has. */
export interface RequiredMapping {
  readonly issueTypeId: string;
  readonly from: Workflow;
  readonly to: Workflow;
  readonly statusIds: readonly string[];
}

/** What a project needs mapped before it can go over to an assignment. Nothing, as long as it has no issues. */
export function requiredMappings(site: Site, project: Project, target: Assignment): RequiredMapping[] {
  if (issuesOf(site, project).length === 0) return [];
  return issueTypesOf(site, project).flatMap(({ id }) => {
    const [from, to] = [workflowOf(site, project, id), assignedWorkflow(site, target, id)];
    const statusIds = from.statusIds.filter((statusId) => !to.statusIds.includes(statusId));
    return statusIds.length === 0 ? [] : [{ issueTypeId: id, from, to, statusIds }];
  });
}

/** Where issues of a type go from a status; undefined when the caller does not say. */
export type StatusMapping = (required: RequiredMapping, statusId: string) => string | undefined;

/**
 * The issues that have to change their status, and to which.
 * @throws JiraError 400 naming all issue types and statuses without a mapping (Jira's words for the publication of drafts,
 * the nearest that is documented), or a mapping to a status the new workflow does not have.
 */
export function plannedMoves(
  site: Site,
  project: Project,
  required: readonly RequiredMapping[],
  mapping: StatusMapping,
): StatusMove[] {
  const missing = new Map<string, string[]>();
  for (const one of required) {
    const unmapped = one.statusIds.filter((statusId) => mapping(one, statusId) === undefined).join(',');
    if (unmapped !== '') missing.set(unmapped, [...(missing.get(unmapped) ?? []), one.issueTypeId]);
    for (const statusId of one.statusIds) {
      const target = mapping(one, statusId);
      if (target !== undefined && !one.to.statusIds.includes(target)) {
        throw badRequest(
          `The status with ID ${target} is not in the workflow '${one.to.name}' of issue type ${one.issueTypeId}.`,
        );
      }
    }
  }
  if (missing.size > 0) {
    const messages = [...missing].map(
      ([statusIds, types]) =>
        `Issue type with ID ${types.map((id) => `'${id}'`).join(',')} is missing the mappings required for statuses with IDs ${statusIds}.`,
    );
    throw new JiraError(400, messages);
  }
  const byType = new Map(required.map((one) => [one.issueTypeId, one]));
  return issuesOf(site, project).flatMap((issue) => {
    const one = byType.get(issue.issueTypeId);
    const target = one?.statusIds.includes(issue.statusId) === true ? mapping(one, issue.statusId) : undefined;
    return target === undefined ? [] : [{ issue, newStatusId: target }];
  });
}
