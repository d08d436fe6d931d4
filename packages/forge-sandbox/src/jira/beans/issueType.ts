import type { JiraContext } from '../http/context';
import type { IssueType } from '../site/configuration';

/** IssueTypeDetails. */
export function issueTypeBean(context: JiraContext, issueType: IssueType): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/issuetype/${issueType.id}`,
    id: issueType.id,
    description: issueType.description,
    iconUrl: `${context.baseUrl}/secure/viewavatar?size=xsmall&avatarId=10318&avatarType=issuetype`,
    name: issueType.name,
    subtask: issueType.hierarchyLevel === -1,
    avatarId: 10_318,
    hierarchyLevel: issueType.hierarchyLevel,
  };
}
