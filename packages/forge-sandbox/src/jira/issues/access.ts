import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { forbidden, notFound } from '../http/errors';
import { can } from '../http/permissions';
import type { Principal } from '../principal';
import type { Issue } from '../site/issues';
import type { Json } from '../site/json';
import { findIssue } from '../engine/findIssue';

/**
 * The issue, if the caller may browse its project.
 * @throws JiraError 404 otherwise, in Jira's words (seen live): a hidden issue is like a missing one.
 */
export function visibleIssue(context: JiraContext, principal: Principal, idOrKey: string): Issue {
  const issue = findIssue(context, idOrKey);
  if (issue === null || !can(context, principal, 'BROWSE_PROJECTS', issue.projectId)) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  return issue;
}

/** @throws JiraError 403 in the given words. */
export function requirePermission(
  context: JiraContext,
  principal: Principal,
  permissionKey: string,
  issue: Issue,
  message: string,
): void {
  if (!can(context, principal, permissionKey, issue.projectId)) throw forbidden(message);
}

/** Any JSON value in a body. */
export const jsonValue = z.custom<Json>((value) => value !== undefined);

const jsonObject = z.record(z.string(), jsonValue);

/** The common parts of creating, editing and transitioning an issue. */
export const issueUpdate = {
  fields: jsonObject.optional(),
  update: z.record(z.string(), z.array(jsonObject)).optional(),
  properties: z.array(z.strictObject({ key: z.string().min(1).max(255), value: jsonValue })).optional(),
};

type IssueUpdateBody = z.infer<z.ZodObject<typeof issueUpdate>>;

/** A body's fields, operations and properties, with defaults for missing ones. */
export const readUpdate = (body: IssueUpdateBody) => ({
  fields: body.fields ?? {},
  update: body.update ?? {},
  properties: new Map((body.properties ?? []).map(({ key, value }) => [key, value])),
});
