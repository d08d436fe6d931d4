import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { requireAdministrator } from '../http/permissions';
import { created, noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { Screen } from '../site/configuration';
import { newScreen } from '../site/defaultSchemes';
import { NAME_LENGTH, ORDERS, checkLength, checkName, isTaken, orderBy } from './names';

/** Screens, tabs and their fields need this scope, other schemes need `manage:jira-configuration` (documented). */
export const SCREEN_SCOPES = ['manage:jira-project'];

/** @throws JiraError 403 */
export function administerScreens(context: JiraContext, principal: Principal): void {
  requireAdministrator(context, principal, 403, 'Only Jira administrators can manage screens.');
}

/** @throws JiraError 404 */
export function findScreen(context: JiraContext, id: string): Screen {
  const screen = context.site.screens.get(Number(id));
  if (screen === undefined) throw notFound('The screen was not found.');
  return screen;
}

const screenBean = ({ id, name, description }: Screen): Record<string, unknown> => ({ id, name, description });

export function screenRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const checkScreenName = (name: string, self?: Screen): void => {
    checkName(name);
    if (isTaken(site.screens.values(), name, self)) throw badRequest('The name is used by another screen.');
  };

  route(app, {
    method: 'GET',
    path: '/screens',
    scopes: SCREEN_SCOPES,
    query: ['startAt', 'maxResults', 'id', 'queryString', 'scope', 'orderBy'],
    handler: ({ principal, query, request }) => {
      administerScreens(context, principal);
      const [ids, scopes] = [query.all('id'), query.all('scope')];
      const text = query.text('queryString')?.toLowerCase() ?? '';
      const found = [...site.screens.values()].filter(
        ({ id, name }) =>
          (ids.length === 0 || ids.includes(String(id))) &&
          (scopes.length === 0 || scopes.includes('GLOBAL')) &&
          name.toLowerCase().includes(text),
      );
      return ok(
        page(context, request, orderBy(found, query.word('orderBy', ORDERS)), readWindow(query, 100), screenBean),
      );
    },
  });

  route(app, {
    method: 'POST',
    path: '/screens',
    scopes: SCREEN_SCOPES,
    body: z.strictObject({ name: z.string(), description: z.string().optional() }),
    handler: ({ principal, body: { name, description } }) => {
      administerScreens(context, principal);
      checkScreenName(name);
      checkLength('description', description, NAME_LENGTH);
      const screen = newScreen(site, site.nextId(), name, description ?? '');
      site.screens.set(screen.id, screen);
      return created(screenBean(screen));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/screens/:screenId',
    scopes: SCREEN_SCOPES,
    body: z.strictObject({ name: z.string().optional(), description: z.string().optional() }),
    handler: ({ principal, params, body: { name, description } }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      if (name !== undefined) checkScreenName(name, screen);
      checkLength('description', description, NAME_LENGTH);
      screen.name = name ?? screen.name;
      screen.description = description ?? screen.description;
      return ok(screenBean(screen));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/screens/:screenId',
    scopes: SCREEN_SCOPES,
    handler: ({ principal, params }) => {
      administerScreens(context, principal);
      const { id } = findScreen(context, params.screenId);
      const inScheme = [...site.screenSchemes.values()].some(({ screens }) => Object.values(screens).includes(id));
      if (inScheme) throw badRequest('The screen is used in a screen scheme.');
      const inWorkflow = [...site.workflows.values()].some(({ transitions }) =>
        transitions.some(({ screenId }) => screenId === String(id)),
      );
      if (inWorkflow) throw badRequest('The screen is used in a workflow.');
      site.screens.delete(id);
      return noContent();
    },
  });
}
