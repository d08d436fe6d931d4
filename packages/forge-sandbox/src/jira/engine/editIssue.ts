import type { JiraContext } from '../http/context';
import { can } from '../http/permissions';
import type { Principal } from '../principal';
import type { Issue } from '../site/issues';
import type { Json } from '../site/json';
import { screenOf, workflowOf } from '../site/lookup';
import { addComment } from './activity';
import { record } from './changelog';
import { commitFields, draftOf } from './draft';
import type { FieldInput } from './fields/input';
import { applyInput } from './fields/input';
import { fieldsOfIssueType, settableOnScreen } from './fields/screens';
import type { Refused } from './outcome';
import { refusedFields, refusedMessage } from './outcome';
import { projectOf } from './transitions';

/** An edit of an issue's fields. */
export interface EditRequest extends FieldInput {
  /** Also allows fields outside the edit screen. */
  readonly overrideScreen: boolean;
  /** Also allows issues in a status with `jira.issue.editable: false`. */
  readonly overrideEditable: boolean;
  readonly properties?: ReadonlyMap<string, Json>;
}

/** Whether the status allows edits (workflow property `jira.issue.editable`, documented). */
export function isEditable(context: JiraContext, issue: Issue): boolean {
  const workflow = workflowOf(context.site, projectOf(context, issue), issue.issueTypeId);
  return workflow.statusProperties?.get(issue.statusId)?.['jira.issue.editable'] !== 'false';
}

/** The fields the caller may edit now. */
export function editableFields(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  overrideScreen: boolean,
): Set<string> {
  const project = projectOf(context, issue);
  if (overrideScreen) {
    return new Set(fieldsOfIssueType(context, project, issue.issueTypeId).map(({ id }) => id));
  }
  const screen = screenOf(context.site, project, issue.issueTypeId, 'edit');
  return settableOnScreen(context, principal, project, issue.issueTypeId, screen);
}

/**
 * Edits an issue completely or not at all, with one changelog entry.
 * @throws JiraError 501 for fields that are not imitated.
 */
export function editIssue(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  request: EditRequest,
): { readonly ok: true } | Refused {
  const project = projectOf(context, issue);
  if (principal.kind === 'anonymous' || !can(context, principal, 'EDIT_ISSUES', project.id)) {
    return refusedMessage('You do not have permission to edit issues in this project.');
  }
  if (!request.overrideEditable && !isEditable(context, issue)) {
    return refusedMessage('The issue is not editable in its status: the workflow sets jira.issue.editable to false.');
  }
  const draft = draftOf(issue);
  const allowed = editableFields(context, principal, issue, request.overrideScreen);
  const mayComment = can(context, principal, 'ADD_COMMENTS', project.id);
  const applied = applyInput({ context, project, draft, allowed, comments: mayComment }, request);
  if (Object.keys(applied.errors).length > 0) return refusedFields(applied.errors);
  const items = commitFields(context, project, issue, draft, applied.touched);
  for (const comment of applied.comments) addComment(context, issue, principal.accountId, comment);
  for (const [key, value] of request.properties ?? []) issue.properties.set(key, value);
  record(context, issue, principal.accountId, items);
  return { ok: true };
}
