import type { Field, IssueType, Project, Screen, Workflow } from './configuration';
import type { Issue } from './issues';
import { DEFAULT_WORKFLOW } from './defaultSchemes';
import type { Site } from './site';

/** By id or by key; keys are not case-sensitive. */
export function findProject(site: Site, idOrKey: string): Project | null {
  const key = idOrKey.toUpperCase();
  return site.projects.get(idOrKey) ?? [...site.projects.values()].find((project) => project.key === key) ?? null;
}

/** The issue types of a project, in its scheme's order. */
export function issueTypesOf(site: Site, project: Project): IssueType[] {
  const ids = site.issueTypeSchemes.get(project.issueTypeSchemeId)?.issueTypeIds ?? [];
  return ids.flatMap((id) => site.issueTypes.get(id) ?? []);
}

/** The workflow of issues of this type in this project. */
export function workflowOf(site: Site, project: Project, issueTypeId: string): Workflow {
  const scheme = site.workflowSchemes.get(project.workflowSchemeId);
  const name = scheme?.issueTypeMappings.get(issueTypeId) ?? scheme?.defaultWorkflow ?? DEFAULT_WORKFLOW;
  const workflow = site.workflows.get(name);
  if (workflow === undefined)
    throw new Error(`Project ${project.key} uses the workflow ${name}, which does not exist.`);
  return workflow;
}

/** The issues of a project, oldest first. */
export function issuesOf(site: Site, project: Project): Issue[] {
  return [...site.issues.values()].filter((issue) => issue.projectId === project.id);
}

/** The screen for an operation on issues of this type in this project. */
export function screenOf(
  site: Site,
  project: Project,
  issueTypeId: string,
  operation: 'create' | 'edit' | 'view',
): Screen {
  const mappings = site.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId)?.mappings;
  const scheme = site.screenSchemes.get(mappings?.get(issueTypeId) ?? mappings?.get('default') ?? -1);
  const screen = site.screens.get(scheme?.screens[operation] ?? scheme?.screens.default ?? -1);
  if (screen === undefined)
    throw new Error(`Project ${project.key} has no ${operation} screen for issue type ${issueTypeId}.`);
  return screen;
}

/**
 * Whether issues of this type in this project have the field, regardless of screens (documented). System fields:
 * always.
 * Custom fields: by context in the old model, by the project's field scheme in the 2026 model. Fields in the trash:
 * never.
 * Fields of apps: always, because they have a global context and a locked field cannot be configured.
 */
export function hasField(site: Site, project: Project, issueTypeId: string, field: Field): boolean {
  if (field.trashed === true) return false;
  if (!field.custom || field.provided !== undefined) return true;
  if (site.fieldModel === 'association') return contextOf(field, project.id, issueTypeId) !== null;
  const workTypes = site.fieldSchemes.get(project.fieldSchemeId ?? -1)?.fields.get(field.id);
  return workTypes !== undefined && (workTypes.length === 0 || workTypes.includes(issueTypeId));
}

/** The context of a custom field that applies: the project's before the global one; null if none applies. */
export function contextOf(field: Field, projectId: string, issueTypeId: string): Field['contexts'][number] | null {
  const applies = field.contexts.filter(
    ({ projectIds, issueTypeIds }) =>
      (projectIds.length === 0 || projectIds.includes(projectId)) &&
      (issueTypeIds.length === 0 || issueTypeIds.includes(issueTypeId)),
  );
  return applies.find(({ projectIds }) => projectIds.length > 0) ?? applies[0] ?? null;
}
