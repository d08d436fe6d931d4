import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badField, badRequest, notFound } from '../http/errors';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Field, ScreenTab } from '../site/configuration';
import { systemFieldsById } from '../site/systemFields';
import { findTab, readScreens } from './screenTabs';
import { SCREEN_SCOPES, administerScreens, findScreen } from './screens';

const fieldBean = ({ id, name }: Field): Record<string, unknown> => ({ id, name });

/** Custom fields outside the trash, and the system fields that Jira puts on screens. */
const isScreenable = (field: Field): boolean =>
  field.custom ? field.trashed !== true : systemFieldsById.get(field.id)?.screenable === true;

export function screenTabFieldRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const shown = (fieldIds: readonly string[]): Field[] =>
    fieldIds.flatMap((id) => site.fields.get(id) ?? []).filter(({ trashed }) => trashed !== true);
  const findPlaced = (tab: ScreenTab, id: string): number => {
    const index = tab.fieldIds.indexOf(id);
    if (index === -1) throw notFound(`The field with id ${id} was not found on the screen tab.`);
    return index;
  };

  route(app, {
    method: 'GET',
    path: '/screens/:screenId/availableFields',
    scopes: SCREEN_SCOPES,
    handler: ({ principal, params }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      const placed = new Set(screen.tabs.flatMap(({ fieldIds }) => fieldIds));
      return ok(
        [...site.fields.values()].filter((field) => isScreenable(field) && !placed.has(field.id)).map(fieldBean),
      );
    },
  });

  route(app, {
    method: 'GET',
    path: '/screens/:screenId/tabs/:tabId/fields',
    scopes: SCREEN_SCOPES,
    query: ['projectKey'],
    handler: ({ principal, params, query }) => {
      readScreens(context, principal, query.text('projectKey'));
      return ok(shown(findTab(findScreen(context, params.screenId), params.tabId).fieldIds).map(fieldBean));
    },
  });

  route(app, {
    method: 'POST',
    path: '/screens/:screenId/tabs/:tabId/fields',
    scopes: SCREEN_SCOPES,
    body: z.strictObject({ fieldId: z.string() }),
    handler: ({ principal, params, body: { fieldId } }) => {
      administerScreens(context, principal);
      const screen = findScreen(context, params.screenId);
      const tab = findTab(screen, params.tabId);
      const field = site.fields.get(fieldId);
      if (field === undefined) throw notFound(`The field with id ${fieldId} was not found.`);
      if (screen.tabs.some(({ fieldIds }) => fieldIds.includes(fieldId))) {
        throw badField('fieldId', `The field with id ${fieldId} already exists on the screen.`);
      }
      if (!isScreenable(field)) throw badField('fieldId', `The field with id ${fieldId} cannot be added to a screen.`);
      tab.fieldIds.push(fieldId);
      return ok(fieldBean(field));
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/screens/:screenId/tabs/:tabId/fields/:id',
    scopes: SCREEN_SCOPES,
    handler: ({ principal, params }) => {
      administerScreens(context, principal);
      const tab = findTab(findScreen(context, params.screenId), params.tabId);
      tab.fieldIds.splice(findPlaced(tab, params.id), 1);
      return noContent();
    },
  });

  route(app, {
    method: 'POST',
    path: '/screens/:screenId/tabs/:tabId/fields/:id/move',
    scopes: SCREEN_SCOPES,
    body: z.strictObject({
      position: z.enum(['Earlier', 'Later', 'First', 'Last']).optional(),
      after: z.string().optional(),
    }),
    handler: ({ principal, params, body: { position, after } }) => {
      administerScreens(context, principal);
      const tab = findTab(findScreen(context, params.screenId), params.tabId);
      const from = findPlaced(tab, params.id);
      if (after === undefined && position === undefined)
        throw badRequest('Either after or position has to be provided.');
      const others = tab.fieldIds.filter((id) => id !== params.id);
      // `after` is the address of a field of the tab. It overrides `position` (documented).
      const to =
        after === undefined
          ? { First: 0, Last: others.length, Earlier: from - 1, Later: from + 1 }[position ?? 'Last']
          : others.indexOf(decodeURIComponent(after.split('/').at(-1) ?? '')) + 1;
      if (to < 0 || to > others.length || (after !== undefined && to === 0)) {
        throw notFound("The field can't be moved to the requested position.");
      }
      others.splice(to, 0, params.id);
      tab.fieldIds.splice(0, tab.fieldIds.length, ...others);
      return noContent();
    },
  });
}
