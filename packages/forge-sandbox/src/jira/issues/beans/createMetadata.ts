import { issueTypeBean } from '../../beans/issueType';
import { projectBean } from '../../beans/project';
import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { IssueType, Project } from '../../site/configuration';
import { screenOf } from '../../site/lookup';
import { maySet } from '../../engine/fields/peopleKinds';
import { fieldsOnScreen } from '../../engine/fields/screens';
import { metadataOf } from './fieldMetadata';

/** FieldCreateMetadata of the create screen, project and issue type first. */
export function createMetadata(
  context: JiraContext,
  principal: Principal,
  project: Project,
  issueType: IssueType,
): Record<string, unknown>[] {
  const fixed = (fieldId: string, allowed: unknown): Record<string, unknown> => {
    const field = context.site.fields.get(fieldId);
    return {
      required: true,
      schema: field?.schema ?? { type: fieldId },
      name: field?.name ?? fieldId,
      key: fieldId,
      fieldId,
      hasDefaultValue: false,
      operations: ['set'],
      allowedValues: [allowed],
    };
  };
  const screen = screenOf(context.site, project, issueType.id, 'create');
  const onScreen = fieldsOnScreen(context, project, issueType.id, screen).filter((field) =>
    maySet({ context, project }, principal, field.id),
  );
  return [
    fixed('project', projectBean(context, project)),
    fixed('issuetype', issueTypeBean(context, issueType)),
    ...Object.entries(metadataOf(context, project, issueType.id, onScreen)).map(([fieldId, metadata]) => ({
      ...metadata,
      fieldId,
    })),
  ];
}
