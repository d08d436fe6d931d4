import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { page, readWindow } from '../http/paging';
import { route } from '../http/route';
import { ok } from '../http/responses';
import { administerContexts } from './fieldAccess';
import { SCREEN_SCOPES, administerScreens } from './screens';

/**
 * Screens and contexts of a field (the older of two operations for contexts). The list is empty for an unknown field:
 * no 404 is documented.
 */
export function fieldUsageRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  route(app, {
    method: 'GET',
    path: '/field/:fieldId/screens',
    scopes: SCREEN_SCOPES,
    query: ['startAt', 'maxResults', 'expand'],
    handler: ({ principal, params, query, request }) => {
      administerScreens(context, principal);
      const withTab = query.expand('expand', ['tab']).has('tab');
      const found = [...site.screens.values()].flatMap(({ id, name, description, tabs }) => {
        const tab = tabs.find(({ fieldIds }) => fieldIds.includes(params.fieldId));
        if (tab === undefined) return [];
        return { id, name, description, ...(withTab ? { tab: { id: tab.id, name: tab.name } } : {}) };
      });
      return ok(page(context, request, found, readWindow(query, 100), (screen) => screen));
    },
  });

  route(app, {
    method: 'GET',
    path: '/field/:fieldId/contexts',
    scopes: SCREEN_SCOPES,
    query: ['startAt', 'maxResults'],
    handler: ({ principal, params, query, request }) => {
      administerContexts(context, principal);
      const contexts = site.fields.get(params.fieldId)?.contexts ?? [];
      // The newer operation gives the ids as texts.
      return ok(page(context, request, contexts, readWindow(query, 20), ({ id, name }) => ({ id: Number(id), name })));
    },
  });
}
