import type { JiraContext } from '../../http/context';
import { can } from '../../http/permissions';
import type { Principal } from '../../principal';
import type { Field, Project } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import { editableFields, isEditable } from '../../engine/editIssue';
import { kindOf } from '../../engine/fields/kinds';
import { projectOf } from '../../engine/transitions';

type Bean = Record<string, unknown>;

/**
 * FieldMetadata, or null for fields that the sandbox's API cannot write. `attachment` is included with Jira's
 * operations, although the REST API cannot set it, because pages draw screens from this. Read-only fields of apps are
 * on no screen of creating or transitioning (documented), and they cannot be edited.
 */
export function fieldMetadata(context: JiraContext, project: Project, issueTypeId: string, field: Field): Bean | null {
  if (field.provided?.readOnly === true) return null;
  const kind = kindOf(field);
  if (kind === null && field.id !== 'attachment') return null;
  const allowedValues = kind?.allowedValues?.({ context, field, project, issueTypeId });
  return {
    required: field.id === 'summary',
    schema: field.schema,
    name: field.name,
    key: field.id,
    hasDefaultValue: field.id === 'priority',
    operations: kind?.operations ?? ['set', 'copy'],
    ...(allowedValues === undefined ? {} : { allowedValues }),
    ...(field.schema.type === 'user' ? { autoCompleteUrl: `${context.baseUrl}/rest/api/3/user/search?query=` } : {}),
  };
}

/** Field id to metadata. */
export function metadataOf(
  context: JiraContext,
  project: Project,
  issueTypeId: string,
  fields: readonly Field[],
): Record<string, Bean> {
  const described: Record<string, Bean> = {};
  for (const field of fields) {
    const metadata = fieldMetadata(context, project, issueTypeId, field);
    if (metadata !== null) described[field.id] = metadata;
  }
  return described;
}

/** IssueUpdateMetadata: the fields that the caller may edit now. Empty without the permission or in a locked status. */
export function editMetadata(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  override: { readonly screen?: boolean; readonly editable?: boolean },
): { fields: Record<string, Bean> } {
  const project = projectOf(context, issue);
  const open = override.editable === true || isEditable(context, issue);
  if (!open || !can(context, principal, 'EDIT_ISSUES', project.id)) return { fields: {} };
  const fields = [...editableFields(context, principal, issue, override.screen === true)].flatMap(
    (fieldId) => context.site.fields.get(fieldId) ?? [],
  );
  return { fields: metadataOf(context, project, issue.issueTypeId, fields) };
}
