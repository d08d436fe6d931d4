import { badRequest, conflict, notFound } from '../http/errors';
import type { IssueType } from '../site/configuration';
import type { Issue } from '../site/issues';
import { findProject, issueTypesOf, workflowOf } from '../site/lookup';
import type { Site } from '../site/site';

/**
 * Deletes an issue type, from all schemes too. Its issues become issues of the alternative type.
 * @throws JiraError 404 if the type is in use and no alternative is given or found; 409 if the alternative is the type
 * itself, or a sub-task type for standard issues; 400 if an issue could not keep its status under the alternative.
 */
export function deleteIssueType(site: Site, issueType: IssueType, alternativeId: string | undefined): void {
  const issues = [...site.issues.values()].filter(({ issueTypeId }) => issueTypeId === issueType.id);
  if (issues.length > 0 && alternativeId === undefined) {
    throw notFound('The issue type is in use and an alternative issue type was not specified.');
  }
  if (alternativeId !== undefined) moveIssues(site, issueType, issues, alternativeId);
  site.issueTypes.delete(issueType.id);
  for (const scheme of site.issueTypeSchemes.values()) {
    scheme.issueTypeIds = scheme.issueTypeIds.filter((id) => id !== issueType.id);
    if (scheme.defaultIssueTypeId === issueType.id) scheme.defaultIssueTypeId = null;
  }
  for (const scheme of site.issueTypeScreenSchemes.values()) scheme.mappings.delete(issueType.id);
  for (const scheme of site.workflowSchemes.values()) scheme.issueTypeMappings.delete(issueType.id);
  for (const { contexts } of site.fields.values()) {
    for (const context of contexts) context.issueTypeIds = context.issueTypeIds.filter((id) => id !== issueType.id);
  }
}

function moveIssues(site: Site, issueType: IssueType, issues: readonly Issue[], alternativeId: string): void {
  const alternative = site.issueTypes.get(alternativeId);
  if (alternative === undefined) throw notFound('The alternative issue type was not found.');
  if (alternative === issueType) throw conflict('The alternative issue type must be another issue type.');
  if (issueType.hierarchyLevel !== -1 && alternative.hierarchyLevel === -1) {
    throw conflict('The alternative of a standard issue type must be a standard issue type.');
  }
  for (const issue of issues) {
    const project = findProject(site, issue.projectId);
    const fits =
      project !== null &&
      issueTypesOf(site, project).includes(alternative) &&
      workflowOf(site, project, alternative.id).statusIds.includes(issue.statusId);
    if (!fits) throw badRequest(`The issue ${issue.key} cannot be updated with the alternative issue type.`);
  }
  for (const issue of issues) issue.issueTypeId = alternative.id;
}
