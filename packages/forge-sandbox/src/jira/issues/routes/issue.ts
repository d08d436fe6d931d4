import type { Hono } from 'hono';
import { z } from 'zod';
import { accountIdOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { JiraError, badField, forbidden } from '../../http/errors';
import { can, personCan } from '../../http/permissions';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Issue } from '../../site/issues';
import { record } from '../../engine/changelog';
import { commitFields, draftOf } from '../../engine/draft';
import { editIssue } from '../../engine/editIssue';
import { refusedError } from '../../engine/outcome';
import { projectOf } from '../../engine/transitions';
import { issueUpdate, readUpdate, requirePermission, visibleIssue } from '../access';
import { ISSUE_EXPANSIONS, issueBean } from '../beans/issue';
import { editMetadata } from '../beans/fieldMetadata';
import { fieldSelection, propertySelection } from '../beans/selection';
import { deleteIssue } from '../deleteIssue';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

/** Reading, editing, assigning and deleting one issue. */
export function issueRoute(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey',
    scopes: READ,
    anonymous: true,
    query: ['fields', 'fieldsByKeys', 'expand', 'properties', 'updateHistory', 'failFast'],
    handler({ principal, params, query }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const request = {
        fields: fieldSelection(query.list('fields'), '*all'),
        properties: propertySelection(query.list('properties')),
        expand: query.expand('expand', ISSUE_EXPANSIONS),
      };
      return ok(issueBean(context, principal, issue, request));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issue/:issueIdOrKey',
    scopes: WRITE,
    // `notifyUsers` is accepted: the sandbox sends no mail about edits.
    query: ['notifyUsers', 'overrideScreenSecurity', 'overrideEditableFlag', 'returnIssue', 'expand'],
    body: z.strictObject(issueUpdate),
    handler({ principal, params, query, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const overrideScreen = query.flag('overrideScreenSecurity');
      const overrideEditable = query.flag('overrideEditableFlag');
      if (overrideScreen || overrideEditable) requireOverride(context, principal);
      const expand = query.expand('expand', ISSUE_EXPANSIONS);
      const outcome = editIssue(context, principal, issue, { ...readUpdate(body), overrideScreen, overrideEditable });
      if (!outcome.ok) throw refusedError(outcome);
      if (!query.flag('returnIssue')) return noContent();
      const request = { fields: fieldSelection([], '*all'), properties: propertySelection([]), expand };
      return ok(issueBean(context, principal, issue, request));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issue/:issueIdOrKey',
    scopes: WRITE,
    query: ['deleteSubtasks'],
    handler({ principal, params }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const message = 'You do not have permission to delete issues in this project.';
      requirePermission(context, principal, 'DELETE_ISSUES', issue, message);
      deleteIssue(context, issue);
      return noContent();
    },
  });

  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/editmeta',
    scopes: READ,
    anonymous: true,
    query: ['overrideScreenSecurity', 'overrideEditableFlag'],
    handler({ principal, params, query }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const [screen, editable] = [query.flag('overrideScreenSecurity'), query.flag('overrideEditableFlag')];
      if (screen || editable) requireOverride(context, principal);
      return ok(editMetadata(context, principal, issue, { screen, editable }));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issue/:issueIdOrKey/assignee',
    scopes: WRITE,
    body: z.strictObject({ accountId: z.string().nullable().optional() }),
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      requirePermission(context, principal, 'ASSIGN_ISSUES', issue, 'You do not have permission to assign issues.');
      if (body.accountId === undefined) throw badField('assignee', "Specify the 'accountId' of the assignee.");
      assign(context, principal, issue, body.accountId);
      return noContent();
    },
  });
}

/** @throws JiraError 403: the overrides are for apps whose user administers Jira (documented). */
function requireOverride(context: JiraContext, principal: Principal): void {
  const isApp = principal.kind !== 'anonymous' && principal.scopes !== undefined;
  if (isApp && can(context, principal, 'ADMINISTER')) return;
  throw forbidden(
    'Only apps, for users with the permission Administer Jira, can use overrideScreenSecurity and overrideEditableFlag.',
  );
}

/**
 * Assigns the issue. `null` unassigns it. So does `-1`, "the default assignee": the sandbox's projects have none.
 * @throws JiraError 400
 */
function assign(context: JiraContext, principal: Principal, issue: Issue, accountId: string | null): void {
  const project = projectOf(context, issue);
  const wanted = accountId === '-1' ? null : accountId;
  if (wanted !== null) {
    const person = context.site.people.get(wanted);
    if (person?.active !== true) throw badField('assignee', `User '${wanted}' does not exist.`);
    if (!personCan(context.site, person, 'ASSIGNABLE_USER', project.id)) {
      throw new JiraError(400, [], { assignee: `User '${wanted}' cannot be assigned issues.` });
    }
  }
  const draft = draftOf(issue);
  draft.assigneeAccountId = wanted;
  const items = commitFields(context, project, issue, draft, ['assignee']);
  if (items.length > 0) record(context, issue, accountIdOf(principal), items);
}
