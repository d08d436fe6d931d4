import type { JiraContext } from '../http/context';
import { can } from '../http/permissions';
import type { Principal } from '../principal';
import type { Project } from '../site/configuration';
import { DEFAULT_PRIORITY_ID } from '../site/defaultConfiguration';
import type { Issue } from '../site/issues';
import type { Json } from '../site/json';
import { screenOf, workflowOf } from '../site/lookup';
import { watch } from './activity';
import type { FieldInput } from './fields/input';
import { applyInput } from './fields/input';
import { settableOnScreen } from './fields/screens';
import type { Refused } from './outcome';
import { refusedBy, refusedFields, refusedMessage } from './outcome';
import { deliverPostFunctions } from './postFunctions/deliver';
import { runNative } from './postFunctions/native';
import { sceneOf } from './rules/scene';
import { initialTransition } from './transitions';
import { validate } from './validators';

/** An issue to create. Its project and type are already checked to match. */
export interface CreateRequest extends FieldInput {
  readonly project: Project;
  readonly issueTypeId: string;
  readonly properties?: ReadonlyMap<string, Json>;
}

/**
 * Creates an issue through its workflow's initial transition: create screen, validators, post functions. That
 * transition has no conditions. A refusal changes nothing and uses up no key.
 * @throws JiraError 501 for rules and fields that are not imitated.
 */
export function createIssue(
  context: JiraContext,
  principal: Principal,
  request: CreateRequest,
): { readonly ok: true; readonly issue: Issue } | Refused {
  const { project, issueTypeId } = request;
  if (principal.kind === 'anonymous' || !can(context, principal, 'CREATE_ISSUES', project.id)) {
    // Jira hides the fields of projects in which the caller may not create issues.
    return refusedMessage('You do not have permission to create issues in this project.');
  }
  const workflow = workflowOf(context.site, project, issueTypeId);
  const transition = initialTransition(workflow);
  const draft = blankIssue(context, project, issueTypeId, transition.toStatusId, principal.accountId);
  const screen = screenOf(context.site, project, issueTypeId, 'create');
  const allowed = settableOnScreen(context, principal, project, issueTypeId, screen);
  const applied = applyInput({ context, project, draft, allowed, comments: false }, request);
  const errors: Record<string, string> = { ...applied.errors };
  if (draft.summary === '') errors['summary'] ??= 'You must specify a summary of the issue.';
  if (Object.keys(errors).length > 0) return refusedFields(errors);
  const scene = sceneOf(context, principal, project, { phase: 'validators', original: null, issue: draft });
  const refusals = validate(scene, transition);
  if (refusals.length > 0) return refusedBy(refusals);
  runNative(scene, transition, draft);
  const issue = store(context, project, draft, request.properties);
  watch(context, issue, principal.accountId);
  deliverPostFunctions({
    context,
    project,
    workflow,
    transition,
    issue,
    fromStatusId: null,
    actorAccountId: principal.accountId,
    changelog: null,
    commentId: null,
  });
  return { ok: true, issue };
}

function blankIssue(
  context: JiraContext,
  project: Project,
  issueTypeId: string,
  statusId: string,
  creatorAccountId: string,
): Issue {
  const now = context.clock.stamp();
  return {
    id: '',
    key: '',
    projectId: project.id,
    issueTypeId,
    statusId,
    summary: '',
    description: null,
    environment: null,
    priorityId: DEFAULT_PRIORITY_ID,
    resolutionId: null,
    resolved: null,
    reporterAccountId: creatorAccountId,
    assigneeAccountId: null,
    creatorAccountId,
    created: now,
    updated: now,
    dueDate: null,
    originalEstimateSeconds: null,
    remainingEstimateSeconds: null,
    labels: [],
    custom: new Map(),
    comments: [],
    attachments: [],
    worklogs: [],
    changelog: [],
    links: [],
    properties: new Map(),
    watcherAccountIds: new Set(),
  };
}

/** Gives the draft its id and key. The changelog of a new issue is empty. */
function store(context: JiraContext, project: Project, draft: Issue, properties: CreateRequest['properties']): Issue {
  project.lastIssueNumber += 1;
  const issue: Issue = {
    ...draft,
    id: String(context.site.nextId()),
    key: `${project.key}-${project.lastIssueNumber}`,
  };
  if (issue.resolutionId !== null) issue.resolved = issue.created;
  for (const [key, value] of properties ?? []) issue.properties.set(key, value);
  context.site.issues.set(issue.id, issue);
  context.site.issueIdsByKey.set(issue.key, issue.id);
  return issue;
}
