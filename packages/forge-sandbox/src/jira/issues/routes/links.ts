import type { Hono } from 'hono';
import { z } from 'zod';
import { accountIdOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import { can } from '../../http/permissions';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Issue, IssueLink } from '../../site/issues';
import { change, record } from '../../engine/changelog';
import { linkTypes } from '../../engine/linkTypes';
import { visibleIssue } from '../access';

const reference = z.strictObject({ id: z.string().optional(), key: z.string().optional() });

const linkBody = z.strictObject({
  type: z.strictObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: reference,
  outwardIssue: reference,
});

/** Routes that create links between issues and list their types. The field `issuelinks` shows the links. */
export function linkRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issueLinkType',
    scopes: ['read:jira-work'],
    anonymous: true,
    handler() {
      const self = (id: string): string => `${context.baseUrl}/rest/api/3/issueLinkType/${id}`;
      return ok({ issueLinkTypes: linkTypes.map((type) => ({ ...type, self: self(type.id) })) });
    },
  });

  route(app, {
    method: 'POST',
    path: '/issueLink',
    scopes: ['write:jira-work'],
    body: linkBody,
    handler({ principal, body }) {
      const type = linkTypes.find(({ id, name }) => id === body.type.id || name === body.type.name);
      if (type === undefined) {
        throw notFound(`No issue link type with name '${body.type.name ?? body.type.id ?? ''}' found.`);
      }
      const named = ({ id, key }: z.infer<typeof reference>): Issue =>
        visibleIssue(context, principal, id ?? key ?? '');
      const [inward, outward] = [named(body.inwardIssue), named(body.outwardIssue)];
      if (!can(context, principal, 'LINK_ISSUES', outward.projectId)) {
        throw notFound('No Link Issue Permission for issue.');
      }
      if (inward === outward) throw badRequest('You cannot link an issue to itself.');
      link(context, accountIdOf(principal), type.name, inward, outward);
      return new Response(null, { status: 201 });
    },
  });
}

/** Creates a link. An existing link is not created twice, but answered as if it were (documented). */
function link(context: JiraContext, accountId: string, typeName: string, inward: Issue, outward: Issue): void {
  const exists = inward.links.some(
    (other) => other.typeName === typeName && other.inwardIssueId === inward.id && other.outwardIssueId === outward.id,
  );
  if (exists) return;
  const type = linkTypes.find(({ name }) => name === typeName);
  const added: IssueLink = {
    id: String(context.site.nextId()),
    typeName,
    inwardIssueId: inward.id,
    outwardIssueId: outward.id,
  };
  for (const [issue, other, words] of [
    [inward, outward, type?.outward],
    [outward, inward, type?.inward],
  ] as const) {
    issue.links.push(added);
    const to = { id: other.key, text: `This issue ${words ?? ''} ${other.key}` };
    record(context, issue, accountId, [change('Link', 'issuelinks', 'jira', { id: null, text: null }, to)]);
  }
}
