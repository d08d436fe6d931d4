import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { can } from '../http/permissions';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { Screen, ScreenTab } from '../site/configuration';
import { findProject } from '../site/lookup';
import { checkName, isTaken } from './names';
import { SCREEN_SCOPES, administerScreens, findScreen } from './screens';

/** `id` is read-only: it is accepted and ignored, as the contract says. */
const tabBody = z.strictObject({ name: z.string(), id: z.number().optional() });

const tabBean = ({ id, name }: ScreenTab): Record<string, unknown> => ({ id, name });

/** @throws JiraError 404 */
export function findTab(screen: Screen, id: string): ScreenTab {
  const tab = screen.tabs.find((candidate) => candidate.id === Number(id));
  if (tab === undefined) throw notFound('The screen tab was not found.');
  return tab;
}

/** Administrators of the project in `projectKey` may read tabs too (documented). @throws JiraError 403 */
export function readScreens(context: JiraContext, principal: Principal, projectKey: string | undefined): void {
  const project = projectKey === undefined ? null : findProject(context.site, projectKey);
  if (project !== null && can(context, principal, 'ADMINISTER_PROJECTS', project.id)) return;
  administerScreens(context, principal);
}

export function screenTabRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const checkTabName = (screen: Screen, name: string, self?: ScreenTab): void => {
    checkName(name);
    if (isTaken(screen.tabs, name, self)) throw badRequest('The name is used by another tab of the screen.');
  };

  // Only this list calls its page size `maxResult` and gives no address of its own (documented example).
  route(app, {
    method: 'GET',
    path: '/screens/tabs',
    scopes: SCREEN_SCOPES,
    query: ['screenId', 'tabId', 'startAt', 'maxResult'],
    handler: ({ principal, query }) => {
      administerScreens(context, principal);
      const [screenIds, tabIds] = [query.all('screenId'), query.all('tabId')];
      const startAt = query.integer('startAt', 0);
      const maxResults = Math.min(query.integer('maxResult', 100), 100);
      const found = [...site.screens.values()]
        .filter(({ id }) => screenIds.length === 0 || screenIds.includes(String(id)))
        .flatMap(({ id, tabs }) => tabs.map((tab) => ({ screenId: id, tabId: tab.id, tabName: tab.name })))
        .filter(({ tabId }) => tabIds.length === 0 || tabIds.includes(String(tabId)));
      const values = found.slice(startAt, startAt + maxResults);
      return ok({ isLast: startAt + values.length >= found.length, maxResults, startAt, total: found.length, values });
    },
  });

  route(app, {
    method: 'GET',
    path: '/screens/:screenId/tabs',
    scopes: SCREEN_SCOPES,
    query: ['projectKey'],
    handler: ({ principal, params, query }) => {
      readScreens(context, principal, query.text('projectKey'));
      return ok(findScreen(context, params.screenId).tabs.map(tabBean));
    },
  });

  route(app, {
    method: 'POST',
    path: '/screens/:screenId/tabs',
    scopes: SCREEN_SCOPES,
    body: tabBody,
    handler: ({ principal, params, body: { name } }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      checkTabName(screen, name);
      const tab: ScreenTab = { id: site.nextId(), name, fieldIds: [] };
      screen.tabs.push(tab);
      return ok(tabBean(tab));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/screens/:screenId/tabs/:tabId',
    scopes: SCREEN_SCOPES,
    body: tabBody,
    handler: ({ principal, params, body: { name } }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      const tab = findTab(screen, params.tabId);
      checkTabName(screen, name, tab);
      tab.name = name;
      return ok(tabBean(tab));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/screens/:screenId/tabs/:tabId',
    scopes: SCREEN_SCOPES,
    handler: ({ principal, params }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      screen.tabs.splice(screen.tabs.indexOf(findTab(screen, params.tabId)), 1);
      return noContent();
    },
  });

  route(app, {
    method: 'POST',
    path: '/screens/:screenId/tabs/:tabId/move/:pos',
    scopes: SCREEN_SCOPES,
    handler: ({ principal, params }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      const tab = findTab(screen, params.tabId);
      const position = Number(params.pos);
      if (!Number.isInteger(position) || position < 0 || position >= screen.tabs.length) {
        throw notFound(`The position ${params.pos} is not valid.`);
      }
      screen.tabs.splice(screen.tabs.indexOf(tab), 1);
      screen.tabs.splice(position, 0, tab);
      return noContent();
    },
  });
}
