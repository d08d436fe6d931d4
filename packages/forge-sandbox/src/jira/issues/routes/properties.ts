import type { Hono } from 'hono';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import { jsonValue, requirePermission, visibleIssue } from '../access';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

/** Documented limits, in characters. */
const LONGEST_KEY = 255;
const LONGEST_VALUE = 32_768;

const MAY_NOT_EDIT = 'You do not have permission to edit this issue.';

/** Issue properties: data of apps, which expressions read as `issue.properties`. */
export function propertyRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/properties',
    scopes: READ,
    anonymous: true,
    handler({ principal, params }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const self = (key: string): string =>
        `${context.baseUrl}/rest/api/3/issue/${issue.id}/properties/${encodeURIComponent(key)}`;
      return ok({ keys: [...issue.properties.keys()].map((key) => ({ self: self(key), key })) });
    },
  });

  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/properties/:propertyKey',
    scopes: READ,
    anonymous: true,
    handler({ principal, params }) {
      const { properties } = visibleIssue(context, principal, params.issueIdOrKey);
      const value = properties.get(params.propertyKey);
      if (value === undefined) throw absent(params.propertyKey);
      return ok({ key: params.propertyKey, value });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/issue/:issueIdOrKey/properties/:propertyKey',
    scopes: WRITE,
    body: jsonValue,
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      requirePermission(context, principal, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
      const key = params.propertyKey;
      if (key.length > LONGEST_KEY)
        throw badRequest(`The property key cannot be longer than ${LONGEST_KEY} characters.`);
      if (JSON.stringify(body).length > LONGEST_VALUE) {
        throw badRequest(`The property value cannot be longer than ${LONGEST_VALUE} characters.`);
      }
      const isNew = !issue.properties.has(key);
      issue.properties.set(key, body);
      return new Response(null, { status: isNew ? 201 : 200 });
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/issue/:issueIdOrKey/properties/:propertyKey',
    scopes: WRITE,
    handler({ principal, params }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      requirePermission(context, principal, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
      if (!issue.properties.delete(params.propertyKey)) throw absent(params.propertyKey);
      return noContent();
    },
  });
}

const absent = (key: string): Error => notFound(`The property '${key}' does not exist.`);
