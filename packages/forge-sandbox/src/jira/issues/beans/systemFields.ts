import { issueTypeBean } from '../../beans/issueType';
import { projectBean } from '../../beans/project';
import { statusBean, statusCategoryBean } from '../../beans/status';
import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Project } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import { visibleComments } from '../../engine/commentVisibility';
import { accountBean } from '../../engine/shapes/account';
import { jiraTime } from '../../engine/shapes/time';
import { timeSpentOn } from '../../engine/timeSpent';
import { attachmentBean, commentBean, watchesBean, worklogBean } from './activity';
import { issueLinkBean } from './issueLink';

/** An issue for a reader. */
export interface Reading {
  readonly context: JiraContext;
  readonly issue: Issue;
  readonly project: Project;
  /** The reader; null if anonymous. */
  readonly accountId: string | null;
}

/** Most worklogs inside an issue. `GET /worklog` has them all (documented). */
const WORKLOGS_IN_ISSUE = 20;

const instant = (at: number | null): string | null => (at === null ? null : jiraTime(at));

/** The system fields that Jira fills itself, as in `GET /issue`. Those of unused features have their unused values. */
export const computedFields: Readonly<Record<string, (reading: Reading) => unknown>> = {
  project: ({ context, project }) => projectBean(context, project),
  issuetype({ context, issue }) {
    const type = context.site.issueTypes.get(issue.issueTypeId);
    return type === undefined ? null : issueTypeBean(context, type);
  },
  status({ context, issue }) {
    const status = context.site.statuses.get(issue.statusId);
    return status === undefined ? null : statusBean(context, status);
  },
  statusCategory({ context, issue }) {
    const status = context.site.statuses.get(issue.statusId);
    return status === undefined ? null : statusCategoryBean(context, status.statusCategory);
  },
  created: ({ issue }) => jiraTime(issue.created),
  updated: ({ issue }) => jiraTime(issue.updated),
  resolutiondate: ({ issue }) => instant(issue.resolved),
  creator: ({ context, issue }) => accountBean(context, issue.creatorAccountId),
  attachment: ({ context, issue }) => issue.attachments.map((attachment) => attachmentBean(context, attachment)),
  comment({ context, issue, accountId }) {
    const reader: Principal = accountId === null ? { kind: 'anonymous' } : { kind: 'user', accountId };
    const comments = visibleComments(context, reader, issue);
    return {
      comments: comments.map((comment) => commentBean(context, issue, comment)),
      self: `${context.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    };
  },
  worklog: ({ context, issue }) => ({
    startAt: 0,
    maxResults: WORKLOGS_IN_ISSUE,
    total: issue.worklogs.length,
    worklogs: issue.worklogs.slice(0, WORKLOGS_IN_ISSUE).map((worklog) => worklogBean(context, issue, worklog)),
  }),
  issuelinks: ({ context, issue }) => issue.links.map((link) => issueLinkBean(context, issue, link)),
  watches: ({ context, issue, accountId }) => watchesBean(context, issue, accountId),
  votes: ({ context, issue }) => ({
    self: `${context.baseUrl}/rest/api/3/issue/${issue.key}/votes`,
    votes: 0,
    hasVoted: false,
  }),
  timespent: ({ issue }) => timeSpentOn(issue),
  timeestimate: ({ issue }) => issue.remainingEstimateSeconds,
  timeoriginalestimate: ({ issue }) => issue.originalEstimateSeconds,
  workratio: ({ issue }) =>
    issue.originalEstimateSeconds === null || issue.originalEstimateSeconds === 0
      ? -1
      : Math.floor((100 * (timeSpentOn(issue) ?? 0)) / issue.originalEstimateSeconds),
  lastViewed: () => null,
  security: () => null,
  subtasks: () => [],
  components: () => [],
  versions: () => [],
  fixVersions: () => [],
};

/** Values of these fields if unset, instead of null. */
export const UNSET: Readonly<Record<string, unknown>> = { labels: [], timetracking: {} };
