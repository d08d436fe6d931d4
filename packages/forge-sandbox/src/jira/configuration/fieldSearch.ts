import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { page, readWindow } from '../http/paging';
import { requireAdministrator } from '../http/permissions';
import { ok } from '../http/responses';
import { route } from '../http/route';
import type { Field } from '../site/configuration';
import type { Site } from '../site/site';

/** Properties that `expand` adds to a found field. */
const EXPANSIONS: Readonly<Record<string, (site: Site, field: Field) => Record<string, unknown>>> = {
  key: (_site, { id }) => ({ key: id }),
  isLocked: (_site, { provided }) => ({ isLocked: provided !== undefined }),
  searcherKey: (_site, { searcherKey }) => (searcherKey === null ? {} : { searcherKey }),
  screensCount: (site, { id }) => ({
    screensCount: [...site.screens.values()].filter(({ tabs }) => tabs.some(({ fieldIds }) => fieldIds.includes(id)))
      .length,
  }),
  contextsCount: (_site, { contexts }) => ({ contextsCount: contexts.length }),
};

const ORDERS = ['name', '-name', '+name', 'contextsCount', '-contextsCount', '+contextsCount'] as const;

export function fieldSearchRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  route(app, {
    method: 'GET',
    path: '/field/search',
    scopes: ['read:jira-work'],
    query: ['startAt', 'maxResults', 'type', 'id', 'query', 'orderBy', 'expand'],
    handler: ({ query, request }) => {
      const [types, ids] = [query.list('type'), query.all('id')];
      const text = query.text('query')?.toLowerCase() ?? '';
      const expand = query.expand('expand', Object.keys(EXPANSIONS));
      const found = [...site.fields.values()].filter(
        (field) =>
          field.trashed !== true &&
          (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')) &&
          (ids.length === 0 || ids.includes(field.id)) &&
          (field.name.toLowerCase().includes(text) || field.description.toLowerCase().includes(text)),
      );
      return ok(
        page(context, request, ordered(found, query.word('orderBy', ORDERS)), readWindow(query), (field) => ({
          id: field.id,
          name: field.name,
          schema: { ...field.schema },
          description: field.description,
          ...Object.fromEntries([...expand].flatMap((name) => Object.entries(EXPANSIONS[name]?.(site, field) ?? {}))),
        })),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/field/search/trashed',
    scopes: ['read:jira-work'],
    query: ['startAt', 'maxResults', 'id', 'query'],
    handler: ({ principal, query, request }) => {
      requireAdministrator(context, principal, 403, 'Only Jira administrators can access fields.');
      const ids = query.all('id');
      const text = query.text('query')?.toLowerCase() ?? '';
      const found = [...site.fields.values()].filter(
        ({ id, name, description, trashed }) =>
          trashed === true &&
          (ids.length === 0 || ids.includes(id)) &&
          (name.toLowerCase().includes(text) || description.toLowerCase().includes(text)),
      );
      // The date and the author of the trashing are not kept: both are optional in the document.
      return ok(
        page(context, request, found, readWindow(query), ({ id, name, schema, description }) => ({
          ...{ id, key: id, name, schema: { ...schema }, description },
        })),
      );
    },
  });
}

function ordered(fields: readonly Field[], order: (typeof ORDERS)[number] | undefined): readonly Field[] {
  if (order === undefined) return fields;
  const sign = order.startsWith('-') ? -1 : 1;
  return [...fields].sort(
    (a, b) => sign * (order.endsWith('name') ? a.name.localeCompare(b.name) : a.contexts.length - b.contexts.length),
  );
}
