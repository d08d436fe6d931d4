import type { TypedObject } from '../../../expressions';
import { issueTypeBean } from '../../beans/issueType';
import { statusCategoryBean } from '../../beans/status';
import { avatarUrls } from '../../beans/user';
import type { JiraContext } from '../../http/context';
import type { Project, Workflow, WorkflowTransition } from '../../site/configuration';
import { userObject } from './people';
import { entityProperties, numberId, typed } from './typed';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** An IssuePriority or a Resolution. */
export const namedObject = ($type: 'IssuePriority' | 'Resolution', entity: Named | undefined): TypedObject | null =>
  entity === undefined ? null : { $type, id: numberId(entity.id), name: entity.name, description: entity.description };

export function statusObject(context: JiraContext, statusId: string | null): TypedObject | null {
  const status = statusId === null ? undefined : context.site.statuses.get(statusId);
  if (status === undefined) return null;
  const category = statusCategoryBean(context, status.statusCategory);
  return {
    $type: 'IssueStatus',
    id: numberId(status.id),
    name: status.name,
    description: status.description,
    category: {
      $type: 'IssueStatusCategory',
      id: category['id'],
      key: category['key'],
      name: category['name'],
      colorName: category['colorName'],
    },
  };
}

export function issueTypeObject(context: JiraContext, issueTypeId: string): TypedObject | null {
  const type = context.site.issueTypes.get(issueTypeId);
  if (type === undefined) return null;
  const { id, name, description, hierarchyLevel } = type;
  return {
    $type: 'IssueType',
    id: numberId(id),
    name,
    description,
    iconUrl: issueTypeBean(context, type)['iconUrl'],
    hierarchyLevel,
    properties: entityProperties(new Map()),
  };
}

export function projectObject(context: JiraContext, project: Project): TypedObject {
  return typed('Project', {
    id: () => numberId(project.id),
    key: () => project.key,
    name: () => project.name,
    style: () => project.style,
    projectTypeKey: () => 'software',
    projectCategory: () => null,
    lead: () => userObject(context, project.leadAccountId),
    avatarUrls: () => avatarUrls(context, 'project', project.id),
    properties: () => entityProperties(project.properties),
  });
}

/** `fromStatusId` is null during the creation of an issue. A looped transition ends in the status where it starts. */
export function transitionObject(
  context: JiraContext,
  transition: WorkflowTransition,
  fromStatusId: string | null,
): TypedObject {
  return typed('Transition', {
    id: () => numberId(transition.id),
    name: () => transition.name,
    from: () => statusObject(context, fromStatusId),
    to: () => statusObject(context, transition.toStatusId ?? fromStatusId),
    hasScreen: () => transition.screenId !== null,
  });
}

export const workflowObject = (workflow: Workflow): TypedObject => ({
  $type: 'Workflow',
  id: workflow.id,
  name: workflow.name,
});
