import { JiraError, badRequest } from '../../http/errors';
import type { Project, Workflow, WorkflowScheme } from '../../site/configuration';
import { issuesOf, issueTypesOf, workflowOf } from '../../site/lookup';
import type { Site } from '../../site/site';
import type { StatusMove } from '../migration';

/** The workflow of each issue type, in a present or future scheme. */
export type Assignment = Pick<WorkflowScheme, 'defaultWorkflow' | 'issueTypeMappings'>;

/** The workflow of an issue type under an assignment. @throws Error for an unknown workflow, which is a bug. */
export function assignedWorkflow(site: Site, assignment: Assignment, issueTypeId: string): Workflow {
  const name = assignment.issueTypeMappings.get(issueTypeId) ?? assignment.defaultWorkflow;
  const workflow = site.workflows.get(name);
  if (workflow === undefined) throw new Error(`The workflow ${name} does not exist.`);
  return workflow;
}

/** An issue type of a project whose new workflow lacks statuses of the old one. */
export interface RequiredMapping {
  readonly issueTypeId: string;
  readonly from: Workflow;
  readonly to: Workflow;
  readonly statusIds: readonly string[];
}

/** The mappings that a project needs before it can change to an assignment. None if the project has no issues. */
export function requiredMappings(site: Site, project: Project, target: Assignment): RequiredMapping[] {
  if (issuesOf(site, project).length === 0) return [];
  return issueTypesOf(site, project).flatMap(({ id }) => {
    const [from, to] = [workflowOf(site, project, id), assignedWorkflow(site, target, id)];
    const statusIds = from.statusIds.filter((statusId) => !to.statusIds.includes(statusId));
    return statusIds.length === 0 ? [] : [{ issueTypeId: id, from, to, statusIds }];
  });
}

/** The new status for issues of a type in a status; undefined if the caller gives none. */
export type StatusMapping = (required: RequiredMapping, statusId: string) => string | undefined;

/**
 * The issues that must change their status, with the new status.
 * @throws JiraError 400 for a mapping to a status that the new workflow does not have. The same for missing mappings,
 * with all their issue types and statuses; the words are Jira's for the publication of drafts, the nearest documented.
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
