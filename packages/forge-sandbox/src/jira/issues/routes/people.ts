import type { Hono } from 'hono';
import { userBean } from '../../beans/user';
import { accountIdOf, personOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound, unauthorized } from '../../http/errors';
import { page, readWindow } from '../../http/paging';
import { personCan } from '../../http/permissions';
import type { Query } from '../../http/query';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Person } from '../../site/people';
import { findProject } from '../../site/lookup';
import { visibleIssue } from '../access';
import { USER_EXPANSIONS, userDetailsBean } from '../beans/person';

const SCOPES = ['read:jira-user'];

/** Routes for people: the caller, one other, several by their ids, and a search. */
export function peopleRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/myself',
    scopes: SCOPES,
    query: ['expand'],
    handler({ principal, query }) {
      const person = personOf(context.site, principal);
      if (person === null) throw unauthorized();
      return ok(userDetailsBean(context, person, person.accountId, query.expand('expand', USER_EXPANSIONS)));
    },
  });

  route(app, {
    method: 'GET',
    path: '/user',
    scopes: SCOPES,
    query: ['accountId', 'expand'],
    handler({ principal, query }) {
      const accountId = query.text('accountId');
      if (accountId === undefined) throw badRequest("The query parameter 'accountId' is required.");
      const person = context.site.people.get(accountId);
      if (person === undefined) throw notFound('Specified user does not exist or you do not have required permissions');
      return ok(userDetailsBean(context, person, accountIdOf(principal), query.expand('expand', USER_EXPANSIONS)));
    },
  });

  route(app, {
    method: 'GET',
    path: '/user/bulk',
    scopes: SCOPES,
    query: ['accountId', 'startAt', 'maxResults'],
    handler({ query, request }) {
      const accountIds = [...new Set(query.all('accountId'))];
      if (accountIds.length === 0) throw badRequest("The query parameter 'accountId' is required.");
      // Unknown accounts are left out of the answer (inferred: "the users specified").
      const people = accountIds.flatMap((accountId) => context.site.people.get(accountId) ?? []);
      return ok(page(context, request, people, readWindow(query, 10, 200), (person) => userBean(context, person)));
    },
  });

  route(app, {
    method: 'GET',
    path: '/user/search',
    scopes: SCOPES,
    query: ['query', 'accountId', 'startAt', 'maxResults'],
    handler({ query }) {
      if (!query.has('query') && !query.has('accountId')) {
        throw badRequest("One of the query parameters 'query' and 'accountId' is required.");
      }
      return found(context, query, active(context));
    },
  });

  route(app, {
    method: 'GET',
    path: '/users/search',
    scopes: SCOPES,
    query: ['startAt', 'maxResults'],
    handler({ query }) {
      const { startAt, maxResults } = readWindow(query, 50, 1_000);
      const all = [...context.site.people.values()].slice(startAt, startAt + maxResults);
      return ok(all.map((person) => userBean(context, person)));
    },
  });

  route(app, {
    method: 'GET',
    path: '/user/assignable/search',
    scopes: SCOPES,
    query: ['query', 'accountId', 'project', 'issueKey', 'issueId', 'startAt', 'maxResults'],
    handler({ principal, query }) {
      const projectId = assignableProject(context, principal, query);
      const assignable = active(context).filter((person) =>
        personCan(context.site, person, 'ASSIGNABLE_USER', projectId),
      );
      return found(context, query, assignable);
    },
  });
}

const active = (context: JiraContext): Person[] =>
  [...context.site.people.values()].filter((person) => person.active && person.accountType === 'atlassian');

/**
 * People who match `query` or `accountId`. A match is the beginning of the name, of a word in it, or of the e-mail
 * (documented as prefixes).
 */
function found(
  context: JiraContext,
  query: Query<'query' | 'accountId' | 'startAt' | 'maxResults'>,
  among: readonly Person[],
): Response {
  const accountId = query.text('accountId');
  const text = (query.text('query') ?? '').trim().toLowerCase();
  if (accountId !== undefined && query.has('query')) {
    throw badRequest("The query parameters 'query' and 'accountId' cannot be used together.");
  }
  const matches = among.filter(
    (person) =>
      (accountId === undefined || person.accountId === accountId) &&
      [person.displayName, ...person.displayName.split(/\s+/), person.email].some((part) =>
        part.toLowerCase().startsWith(text),
      ),
  );
  const { startAt, maxResults } = readWindow(query, 50, 1_000);
  return ok(matches.slice(startAt, startAt + maxResults).map((person) => userBean(context, person)));
}

/** @throws JiraError 400 if none is named, 404 if the caller cannot see it. */
function assignableProject(
  context: JiraContext,
  principal: Principal,
  query: Query<'project' | 'issueKey' | 'issueId'>,
): string {
  const issue = query.text('issueId') ?? query.text('issueKey');
  if (issue !== undefined) return visibleIssue(context, principal, issue).projectId;
  const named = query.text('project');
  if (named === undefined) throw badRequest("One of 'issueKey', 'issueId' and 'project' is required.");
  const project = findProject(context.site, named);
  if (project === null) throw notFound(`No project could be found with key or id '${named}'.`);
  return project.id;
}
