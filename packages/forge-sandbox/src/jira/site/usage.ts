import type { Project, Workflow } from './configuration';
import { issueTypesOf, workflowOf } from './lookup';
import type { Site } from './site';

/** The workflows that have the status. */
export function workflowsOfStatus(site: Site, statusId: string): Workflow[] {
  return [...site.workflows.values()].filter(({ statusIds }) => statusIds.includes(statusId));
}

/** The issue types of the project that have this workflow. */
export function typesOfWorkflow(site: Site, workflow: Workflow, project: Project): string[] {
  return issueTypesOf(site, project)
    .map(({ id }) => id)
    .filter((id) => workflowOf(site, project, id) === workflow);
}

/** Projects in which at least one issue type has this workflow. */
export function projectsOfWorkflow(site: Site, workflow: Workflow): Project[] {
  return [...site.projects.values()].filter((project) => typesOfWorkflow(site, workflow, project).length > 0);
}

/**
 * Whether the workflow is active: a project uses a scheme with it. The project need not have the issue types concerned.
 */
export function isActive(site: Site, workflow: Workflow): boolean {
  const used = new Set([...site.projects.values()].map(({ workflowSchemeId }) => workflowSchemeId));
  return schemesOfWorkflow(site, workflow).some(({ id }) => used.has(id));
}

/** The workflow schemes that name the workflow. */
export function schemesOfWorkflow(site: Site, { name }: Workflow) {
  return [...site.workflowSchemes.values()].filter(
    ({ defaultWorkflow, issueTypeMappings }) =>
      defaultWorkflow === name || [...issueTypeMappings.values()].includes(name),
  );
}
