import { randomUUID } from 'node:crypto';
import { issueTypeBean } from '../../beans/issueType';
import { projectBean } from '../../beans/project';
import { statusBean } from '../../beans/status';
import type { JiraContext } from '../../http/context';
import type { Project, Workflow, WorkflowTransition } from '../../site/configuration';
import type { ChangelogEntry, Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import { isDisabled } from '../rules/parameters';
import { moduleOf } from '../rules/forge';
import { configOf } from '../rules/scene';
import { accountBean } from '../shapes/account';
import { jiraTime } from '../shapes/time';
import { FORGE_POST_FUNCTION } from './native';

/** A transition that has just been committed. */
export interface Executed {
  readonly context: JiraContext;
  readonly project: Project;
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
  readonly issue: Issue;
  /** Null if the transition created the issue. */
  readonly fromStatusId: string | null;
  readonly actorAccountId: string;
  readonly changelog: ChangelogEntry | null;
  readonly commentId: string | null;
}

/**
 * Passes the event to the installed app, once per post function of the transition. All share one random execution id
 * (documented). Rules of an absent app are skipped (inferred).
 */
export function deliverPostFunctions(executed: Executed): void {
  const { context, transition } = executed;
  const rules = transition.actions.filter((rule) => rule.ruleKey === FORGE_POST_FUNCTION && !isDisabled(rule));
  if (rules.length === 0) return;
  const event = eventOf(executed, randomUUID());
  for (const rule of rules) {
    const module = moduleOf(context, rule, 'postFunction');
    if (module === null) continue;
    // Events travel as JSON: the receiver must not share objects with the site.
    const payload = { ...event, configuration: configOf(rule), context: { moduleKey: module.moduleKey } };
    context.installedApp()?.deliverPostFunction(module.moduleKey, JSON.parse(JSON.stringify(payload)) as Json);
  }
}

/** The documented "Run post function event". Its nested types are those that Atlassian publishes for Jira events. */
function eventOf(executed: Executed, executionId: string): Record<string, unknown> {
  const { issue, transition, workflow, fromStatusId, changelog, commentId } = executed;
  return {
    issue: { id: issue.id, key: issue.key, fields: eventFields(executed) },
    transition: {
      id: transition.id,
      name: transition.name,
      executionId,
      ...(fromStatusId === null ? {} : { from: { id: fromStatusId } }),
      to: { id: issue.statusId },
    },
    workflow: { id: workflow.id, name: workflow.name },
    atlassianId: executed.actorAccountId,
    ...(changelog === null ? {} : { changelog: { id: changelog.id, items: changelog.items } }),
    ...(commentId === null ? {} : { comment: { id: commentId } }),
  };
}

function eventFields({ context, project, issue }: Executed): Record<string, unknown> {
  const person = (accountId: string | null): unknown => (accountId === null ? null : accountBean(context, accountId));
  const issueType = context.site.issueTypes.get(issue.issueTypeId);
  const status = context.site.statuses.get(issue.statusId);
  return {
    summary: issue.summary,
    issuetype: issueType === undefined ? null : issueTypeBean(context, issueType),
    creator: person(issue.creatorAccountId),
    created: jiraTime(issue.created),
    project: projectBean(context, project),
    reporter: person(issue.reporterAccountId),
    assignee: person(issue.assigneeAccountId),
    updated: jiraTime(issue.updated),
    status: status === undefined ? null : statusBean(context, status),
  };
}
