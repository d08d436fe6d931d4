import { issueTypeBean } from '../../beans/issueType';
import { priorityBean } from '../../beans/priority';
import { statusBean } from '../../beans/status';
import type { JiraContext } from '../../http/context';
import type { Issue, IssueLink } from '../../site/issues';
import { linkTypeNamed } from '../../engine/linkTypes';

type Bean = Record<string, unknown>;

/** A link as one of its issues shows it. The issue at the inward end has the other one as `outwardIssue`. */
export function issueLinkBean(context: JiraContext, issue: Issue, link: IssueLink): Bean {
  const outward = link.inwardIssueId === issue.id;
  const other = context.site.issues.get(outward ? link.outwardIssueId : link.inwardIssueId);
  const type = linkTypeNamed(link.typeName);
  return {
    id: link.id,
    self: `${context.baseUrl}/rest/api/3/issueLink/${link.id}`,
    type: { ...type, self: `${context.baseUrl}/rest/api/3/issueLinkType/${type?.id ?? ''}` },
    ...(other === undefined ? {} : { [outward ? 'outwardIssue' : 'inwardIssue']: linkedIssueBean(context, other) }),
  };
}

function linkedIssueBean(context: JiraContext, issue: Issue): Bean {
  const { site, baseUrl } = context;
  const status = site.statuses.get(issue.statusId);
  const priority = site.priorities.get(issue.priorityId);
  const issueType = site.issueTypes.get(issue.issueTypeId);
  return {
    id: issue.id,
    key: issue.key,
    self: `${baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      ...(status === undefined ? {} : { status: statusBean(context, status) }),
      ...(priority === undefined ? {} : { priority: priorityBean(context, priority) }),
      ...(issueType === undefined ? {} : { issuetype: issueTypeBean(context, issueType) }),
    },
  };
}
