import type { TypedObject } from '../../../expressions';
import type { JiraContext } from '../../http/context';
import type { Project } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import { kindOf } from '../fields/kinds';
import { fieldsOfIssueType } from '../fields/screens';
import { readStored } from '../fields/stored';
import { timeSpentOn } from '../timeSpent';
import type { Authorship, NewAttachment, NewComment } from './activity';
import {
  attachmentObjects,
  changelogObjects,
  commentObjects,
  newAttachmentObject,
  newCommentObject,
  worklogObjects,
} from './activity';
import { issueTypeObject, namedObject, projectObject, statusObject } from './entities';
import { issueLinkObjects } from './links';
import { userObject } from './people';
import { entityProperties, numberId, richText, typed } from './typed';

/** An issue for expressions: a stored one, or one with the input of a screen applied to it. */
export interface IssueView {
  readonly issue: Issue;
  readonly project: Project;
  /** During its creation the issue has neither id nor key. */
  readonly isNew: boolean;
  readonly newComments: readonly NewComment[];
  readonly newAttachments: readonly NewAttachment[];
  readonly by: Authorship;
}

/** A view of an issue as stored. */
export const storedView = (issue: Issue, project: Project, by: Authorship): IssueView => ({
  issue,
  project,
  isNew: false,
  newComments: [],
  newAttachments: [],
  by,
});

/** The Issue of the expression language. Members that the sandbox never fills are empty, as for an unused feature. */
export function issueObject(context: JiraContext, view: IssueView): TypedObject {
  const { issue, project, isNew } = view;
  const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));
  return typed('Issue', {
    id: () => (isNew ? null : numberId(issue.id)),
    key: () => (isNew ? null : issue.key),
    summary: () => issue.summary,
    description: () => richText(issue.description),
    environment: () => richText(issue.environment),
    priority: () => namedObject('IssuePriority', context.site.priorities.get(issue.priorityId)),
    resolution: () => namedObject('Resolution', context.site.resolutions.get(issue.resolutionId ?? '')),
    issueType: () => issueTypeObject(context, issue.issueTypeId),
    status: () => statusObject(context, issue.statusId),
    securityLevel: () => null,
    created: () => instant(issue.created),
    updated: () => instant(issue.updated),
    resolutionDate: () => instant(issue.resolved),
    dueDate: () => (issue.dueDate === null ? null : { $type: 'CalendarDate', date: issue.dueDate }),
    originalEstimate: () => issue.originalEstimateSeconds,
    remainingEstimate: () => issue.remainingEstimateSeconds,
    timeSpent: () => timeSpentOn(issue),
    project: () => projectObject(context, project),
    assignee: () => userObject(context, issue.assigneeAccountId),
    reporter: () => userObject(context, issue.reporterAccountId),
    creator: () => userObject(context, issue.creatorAccountId),
    labels: () => [...issue.labels],
    ...activityMembers(context, view),
    properties: () => entityProperties(issue.properties),
    watches: () => issue.watcherAccountIds.size,
    watchers: () => [...issue.watcherAccountIds].map((accountId) => userObject(context, accountId)),
    votes: () => 0,
    voters: () => [],
    versions: () => [],
    fixVersions: () => [],
    components: () => [],
    parent: () => null,
    subtasks: () => [],
    childIssues: () => [],
    isEpic: () => (context.site.issueTypes.get(issue.issueTypeId)?.hierarchyLevel ?? 0) === 1,
    ...customFieldMembers(context, issue, project),
  });
}

function activityMembers(context: JiraContext, view: IssueView): Record<string, () => unknown> {
  const { issue, newComments, newAttachments, by } = view;
  return {
    comments: () => [
      ...commentObjects(context, issue.comments),
      ...newComments.map((comment) => newCommentObject(context, comment, by)),
    ],
    attachments: () => [
      ...attachmentObjects(context, issue.attachments),
      ...newAttachments.map((attachment) => newAttachmentObject(context, attachment, by)),
    ],
    worklogs: () => [...worklogObjects(context, issue.worklogs)],
    // Newest first (documented): the reverse of the stored order.
    changelogs: () => [...changelogObjects(context, issue.changelog)].reverse(),
    links: () =>
      issueLinkObjects(context, issue, (other, project) => issueObject(context, storedView(other, project, by))),
  };
}

/** Custom fields by id, in the JSON form of the REST API. Null if unset; absent if the issue type lacks them. */
function customFieldMembers(context: JiraContext, issue: Issue, project: Project): Record<string, () => unknown> {
  const members: Record<string, () => unknown> = {};
  for (const field of fieldsOfIssueType(context, project, issue.issueTypeId)) {
    const kind = field.custom ? kindOf(field) : null;
    if (kind === null) continue;
    members[field.id] = () => {
      const value = readStored(issue, field.id);
      return value === null ? null : kind.show(value, { context, field, project, issueTypeId: issue.issueTypeId });
    };
  }
  return members;
}
