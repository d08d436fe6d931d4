import type { Hono } from 'hono';
import { userBean } from '../../beans/user';
import type { JiraContext } from '../../http/context';
import { badRequest, notFound } from '../../http/errors';
import { page, readWindow } from '../../http/paging';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Group } from '../../site/people';

/** Number of groups that a picker suggests by default (Jira's `jira.ajax.autocomplete.limit`). */
const SUGGESTED = 20;

/** Groups for pickers, and their members. */
export function groupRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/groups/picker',
    scopes: ['read:jira-user'],
    query: ['query', 'exclude', 'excludeId', 'maxResults', 'caseInsensitive'],
    handler({ query }) {
      const fold = query.flag('caseInsensitive') ? lower : same;
      const text = fold(query.text('query') ?? '');
      const [names, ids] = [new Set(query.all('exclude')), new Set(query.all('excludeId'))];
      const matching = [...context.site.groups.values()]
        .filter(({ name, groupId }) => fold(name).includes(text) && !names.has(name) && !ids.has(groupId))
        .sort((a, b) => a.name.localeCompare(b.name));
      const shown = matching.slice(0, query.integer('maxResults', SUGGESTED));
      return ok({
        header: `Showing ${shown.length} of ${matching.length} matching groups`,
        total: matching.length,
        groups: shown.map(({ name, groupId }) => ({
          name,
          groupId,
          html: highlight(name, fold(name).indexOf(text), text.length),
          labels: [],
        })),
      });
    },
  });

  route(app, {
    method: 'GET',
    path: '/group/bulk',
    scopes: ['read:jira-user'],
    query: ['groupId', 'groupName', 'startAt', 'maxResults'],
    handler({ query, request }) {
      const [ids, names] = [query.all('groupId'), query.all('groupName')];
      const isAsked = ({ groupId, name }: Group): boolean =>
        ids.length + names.length === 0 || ids.includes(groupId) || names.includes(name);
      const groups = [...context.site.groups.values()].filter(isAsked);
      return ok(page(context, request, groups, readWindow(query), ({ name, groupId }) => ({ name, groupId })));
    },
  });

  route(app, {
    method: 'GET',
    path: '/group/member',
    scopes: ['manage:jira-configuration'],
    query: ['groupname', 'groupId', 'includeInactiveUsers', 'startAt', 'maxResults'],
    handler({ query, request }) {
      const group = findGroup(context, query.text('groupId'), query.text('groupname'));
      const inactive = query.flag('includeInactiveUsers');
      const members = [...context.site.people.values()].filter(
        (person) => person.groupIds.has(group.groupId) && (inactive || person.active),
      );
      return ok(page(context, request, members, readWindow(query), (person) => userBean(context, person)));
    },
  });
}

const lower = (text: string): string => text.toLowerCase();
const same = (text: string): string => text;

/** The name as HTML with the match in bold. */
function highlight(name: string, start: number, length: number): string {
  if (length === 0) return escape(name);
  const [before, hit, after] = [name.slice(0, start), name.slice(start, start + length), name.slice(start + length)];
  return `${escape(before)}<b>${escape(hit)}</b>${escape(after)}`;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

/** @throws JiraError 400 if no group is named, 404 if it does not exist. */
function findGroup({ site }: JiraContext, groupId: string | undefined, name: string | undefined): Group {
  if (groupId === undefined && name === undefined) throw badRequest("Specify a group with 'groupId' or 'groupname'.");
  const group = [...site.groups.values()].find((candidate) =>
    groupId === undefined ? candidate.name === name : candidate.groupId === groupId,
  );
  if (group === undefined) throw notFound(`The group '${groupId ?? name ?? ''}' does not exist.`);
  return group;
}
