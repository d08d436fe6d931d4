import { z } from 'zod';
import { personOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import { can } from '../../http/permissions';
import type { Principal } from '../../principal';
import { findProject } from '../../site/lookup';
import { projectObject } from '../../engine/expression/entities';
import type { Authorship } from '../../engine/expression/activity';
import { issueObject, storedView } from '../../engine/expression/issue';
import { userObject } from '../../engine/expression/people';
import { projectOf } from '../../engine/transitions';
import { jsonValue, visibleIssue } from '../access';
import { searchIssues } from '../jql/search';
import { pageToken, readPageToken } from '../pageToken';

const idOrKey = z.strictObject({ id: z.number().int().optional(), key: z.string().optional() });

const customVariable = z.union([
  z.strictObject({ type: z.literal('user'), accountId: z.string() }),
  z.strictObject({ type: z.literal('issue'), id: z.number().int().optional(), key: z.string().optional() }),
  z.strictObject({ type: z.literal('json'), value: jsonValue.optional() }),
]);

type CustomVariable = z.infer<typeof customVariable>;

/** The context of an evaluation. Boards, sprints and service desks are not imitated. */
export const contextBody = z.strictObject({
  issue: idOrKey.optional(),
  project: idOrKey.optional(),
  issues: z
    .strictObject({
      jql: z.strictObject({
        query: z.string().optional(),
        maxResults: z.number().int().min(0).optional(),
        startAt: z.number().int().min(0).optional(),
        nextPageToken: z.string().nullable().optional(),
        validation: z.enum(['strict', 'warn', 'none']).optional(),
      }),
    })
    .optional(),
  // A map from name to variable, as in the documentation's example; its schema wrongly shows an array.
  custom: z.record(z.string(), z.union([customVariable, z.array(customVariable)])).optional(),
});

export type ContextBody = z.infer<typeof contextBody>;

/** Most issues of one evaluation (documented in the examples). */
const MOST_ISSUES = 1_000;

/**
 * The requested variables of an evaluation, and the data about its JQL. The operation `expression/eval` pages by
 * offset, `expression/evaluate` by token.
 * @throws JiraError 404 for objects that the caller cannot see, 400 for an id together with a key.
 */
export function variablesOf(
  context: JiraContext,
  principal: Principal,
  asked: ContextBody,
  paging: 'startAt' | 'nextPageToken',
): { variables: Record<string, unknown>; issues: Record<string, unknown> | null } {
  const by: Authorship = {
    accountId: personOf(context.site, principal)?.accountId ?? null,
    now: context.clock.now(),
  };
  const issueNamed = (reference: z.infer<typeof idOrKey>): unknown => {
    const issue = visibleIssue(context, principal, one(reference));
    return issueObject(context, storedView(issue, projectOf(context, issue), by));
  };
  const custom = (variable: CustomVariable): unknown => {
    if (variable.type === 'json') return variable.value ?? null;
    if (variable.type === 'issue') return issueNamed(variable);
    const user = userObject(context, variable.accountId);
    if (user === null) throw notFound(`User '${variable.accountId}' does not exist.`);
    return user;
  };
  const found = asked.issues === undefined ? null : queried(context, principal, asked.issues.jql, paging, by);
  const own = Object.entries(asked.custom ?? {}).map(
    ([name, variable]) => [name, Array.isArray(variable) ? variable.map(custom) : custom(variable)] as const,
  );
  return {
    variables: {
      user: userObject(context, by.accountId),
      ...(asked.issue === undefined ? {} : { issue: issueNamed(asked.issue) }),
      ...(asked.project === undefined ? {} : { project: projectNamed(context, principal, asked.project) }),
      ...(found === null ? {} : { issues: found.objects }),
      ...Object.fromEntries(own),
    },
    issues: found?.meta ?? null,
  };
}

/** The id or the key of a reference, which must have exactly one of them. */
function one({ id, key }: z.infer<typeof idOrKey>): string {
  if ((id === undefined) === (key === undefined)) throw badRequest("Give either 'id' or 'key', not both or neither.");
  return id === undefined ? (key ?? '') : String(id);
}

function projectNamed(context: JiraContext, principal: Principal, reference: z.infer<typeof idOrKey>): unknown {
  const project = findProject(context.site, one(reference));
  if (project === null || !can(context, principal, 'BROWSE_PROJECTS', project.id)) {
    throw notFound('No project could be found with the given key or id.');
  }
  return projectObject(context, project);
}

/** The issues that a query finds, and the data about its page. */
function queried(
  context: JiraContext,
  principal: Principal,
  jql: NonNullable<ContextBody['issues']>['jql'],
  paging: 'startAt' | 'nextPageToken',
  by: Authorship,
): { objects: unknown[]; meta: Record<string, unknown> } {
  const query = jql.query ?? '';
  const all = searchIssues(context, principal, query);
  const token = jql.nextPageToken ?? null;
  const startAt = paging === 'startAt' ? (jql.startAt ?? 0) : token === null ? 0 : readPageToken(token, query);
  const maxResults = Math.min(jql.maxResults ?? MOST_ISSUES, MOST_ISSUES);
  const shown = all.slice(startAt, startAt + maxResults);
  const objects = shown.map((issue) => issueObject(context, storedView(issue, projectOf(context, issue), by)));
  const end = startAt + shown.length;
  const meta =
    paging === 'startAt'
      ? { startAt, maxResults, count: shown.length, totalCount: all.length }
      : // The contract requires a token, on the last page too.
        { isLast: end >= all.length, nextPageToken: end >= all.length ? '' : pageToken(end, query) };
  return { objects, meta };
}
