import type { Project, Workflow } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import { issuesOf } from '../../site/lookup';
import type { Site } from '../../site/site';
import { projectsOfWorkflow, typesOfWorkflow } from '../../site/usage';
import type { WorkflowUpdatePayload } from './payload';
import type { Problem } from './problems';
import { fault } from './problems';
import type { StatusReferences } from './statusReferences';

/** Statuses that an update removes from a workflow, and the projects that may have issues in them. */
export interface Removal {
  readonly statusIds: readonly string[];
  readonly projects: readonly Project[];
}

export function removalOf(
  site: Site,
  workflow: Workflow,
  payload: WorkflowUpdatePayload,
  references: StatusReferences,
): Removal {
  const kept = new Set(payload.statuses.map(({ statusReference }) => references.token(statusReference)));
  const statusIds = workflow.statusIds.filter((id) => !kept.has(id));
  const projects = statusIds.length === 0 ? [] : projectsOfWorkflow(site, workflow);
  return { statusIds, projects: projects.filter((project) => issuesUnder(site, workflow, project).length > 0) };
}

/** Issues of a project under this workflow. */
export function issuesUnder(site: Site, workflow: Workflow, project: Project): Issue[] {
  const types = typesOfWorkflow(site, workflow, project);
  return issuesOf(site, project).filter(({ issueTypeId }) => types.includes(issueTypeId));
}

/** The new status for a removed one, as a token; undefined if the payload gives none. */
export function mappedTo(
  payload: WorkflowUpdatePayload,
  references: StatusReferences,
  projectId: string,
  issueTypeId: string,
  statusId: string,
): string | undefined {
  const own = (payload.statusMappings ?? []).filter(
    (mapping) => mapping.projectId === projectId && mapping.issueTypeId === issueTypeId,
  );
  const migrations = [
    ...own.flatMap(({ statusMigrations }) => statusMigrations),
    ...(payload.defaultStatusMappings ?? []),
  ];
  const found = migrations.find(({ oldStatusReference }) => references.token(oldStatusReference) === statusId);
  return found === undefined ? undefined : references.token(found.newStatusReference);
}

/** Every project and issue type with issues under the workflow needs a mapping for each removed status. */
export function mappingProblems(
  site: Site,
  workflow: Workflow,
  payload: WorkflowUpdatePayload,
  references: StatusReferences,
): Problem[] {
  const { statusIds, projects } = removalOf(site, workflow, payload, references);
  const received = new Set((payload.statusMappings ?? []).map(({ projectId }) => projectId));
  const defaults = new Set(
    (payload.defaultStatusMappings ?? []).map((one) => references.token(one.oldStatusReference)),
  );
  const expected = projects.map(({ id }) => id);
  if (!statusIds.every((id) => defaults.has(id)) && !expected.every((id) => received.has(id))) {
    // Seen live, including the blank before the full stop.
    const message =
      "We couldn't complete the migration because some projects are missing from the status mappings. " +
      `We expected project IDs ${expected.join(', ')}, but received ${[...received].join(', ')}.`;
    return [fault('STATUS_MAPPING', 'INCORRECT_PROJECT_IDS_IN_STATUS_MAPPING', message)];
  }
  const kept = new Set(payload.statuses.map(({ statusReference }) => references.token(statusReference)));
  return projects.flatMap((project) =>
    typesOfWorkflow(site, workflow, project).flatMap((issueTypeId) =>
      statusIds.flatMap((statusId): Problem[] => {
        const statusMappingReference = { projectId: project.id, issueTypeId };
        const target = mappedTo(payload, references, project.id, issueTypeId, statusId);
        if (target !== undefined && kept.has(target)) return [];
        const message =
          target === undefined
            ? `Issue type with ID '${issueTypeId}' is missing the mappings required for statuses with IDs ${statusId}.`
            : `The status ${statusId} is mapped to a status that is not in the workflow.`;
        const code = target === undefined ? 'MISSING_STATUS_MAPPING' : 'INVALID_STATUS_MAPPING';
        return [fault('STATUS_MAPPING', code, message, { statusMappingReference })];
      }),
    ),
  );
}
