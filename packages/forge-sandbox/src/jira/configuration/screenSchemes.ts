import type { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { expandedPage, page, readWindow } from '../http/paging';
import { requireAdministrator } from '../http/permissions';
import { created, noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { ScreenScheme } from '../site/configuration';
import { issueTypeScreenSchemeBean } from './issueTypeScreenSchemes';
import { OPERATIONS, createBody, present, updateBody } from './screenSchemePayload';
import { NAME_LENGTH, ORDERS, checkLength, checkName, isTaken, orderBy } from './names';

const SCOPES = ['manage:jira-configuration'];

/** Reading and deleting need another scope than creating and updating (documented). */
const PROJECT_SCOPES = ['manage:jira-project'];

const SCREEN_NOT_FOUND = 'One or more screens assigned to screen types was not found.';

export function screenSchemeRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;
  const administer = (principal: Principal): void => {
    requireAdministrator(context, principal, 403, 'Only Jira administrators can access screen schemes.');
  };
  const find = (id: string): ScreenScheme => {
    const scheme = site.screenSchemes.get(Number(id));
    if (scheme === undefined) throw notFound('The screen scheme was not found.');
    return scheme;
  };
  const users = (schemeId: number) =>
    [...site.issueTypeScreenSchemes.values()].filter(({ mappings }) => [...mappings.values()].includes(schemeId));
  const checkSchemeName = (name: string, self?: ScreenScheme): void => {
    checkName(name);
    if (isTaken(site.screenSchemes.values(), name, self)) throw badRequest('The name is used by another scheme.');
  };

  route(app, {
    method: 'GET',
    path: '/screenscheme',
    scopes: PROJECT_SCOPES,
    query: ['startAt', 'maxResults', 'id', 'queryString', 'orderBy', 'expand'],
    handler: ({ principal, query, request }) => {
      administer(principal);
      const expand = query.expand('expand', ['issueTypeScreenSchemes']);
      const ids = query.all('id');
      const text = query.text('queryString')?.toLowerCase() ?? '';
      const found = [...site.screenSchemes.values()].filter(
        ({ id, name }) => (ids.length === 0 || ids.includes(String(id))) && name.toLowerCase().includes(text),
      );
      return ok(
        page(
          context,
          request,
          orderBy(found, query.word('orderBy', ORDERS)),
          readWindow(query, 25, 100),
          ({ id, name, description, screens }) => ({
            id,
            name,
            description,
            screens: { ...screens },
            ...(expand.size === 0
              ? {}
              : { issueTypeScreenSchemes: expandedPage(users(id).map(issueTypeScreenSchemeBean)) }),
          }),
        ),
      );
    },
  });

  route(app, {
    method: 'POST',
    path: '/screenscheme',
    scopes: SCOPES,
    body: createBody,
    handler: ({ principal, body: { name, description, screens } }) => {
      administer(principal);
      checkSchemeName(name);
      checkLength('description', description, NAME_LENGTH);
      const given = present(screens);
      if (Object.values(given).some((id) => !site.screens.has(id))) throw notFound(SCREEN_NOT_FOUND);
      const id = site.nextId();
      site.screenSchemes.set(id, {
        id,
        name,
        description: description ?? '',
        screens: { ...given, default: screens.default },
      });
      return created({ id });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/screenscheme/:screenSchemeId',
    scopes: SCOPES,
    body: updateBody,
    handler: ({ principal, params, body: { name, description, screens } }) => {
      administer(principal);
      const scheme = find(params.screenSchemeId);
      if (name !== undefined) checkSchemeName(name, scheme);
      checkLength('description', description, NAME_LENGTH);
      const given = present(screens ?? {});
      if (Object.values(given).some((id) => !site.screens.has(Number(id)))) throw notFound(SCREEN_NOT_FOUND);
      scheme.name = name ?? scheme.name;
      scheme.description = description ?? scheme.description;
      for (const operation of OPERATIONS) {
        const id = given[operation];
        if (id !== undefined) scheme.screens[operation] = Number(id);
        // A null removes the screen of that operation (documented).
        else if (screens?.[operation] === null && operation !== 'default')
          Reflect.deleteProperty(scheme.screens, operation);
      }
      return noContent();
    },
  });

  route(app, {
    method: 'DELETE',
    path: '/screenscheme/:screenSchemeId',
    scopes: PROJECT_SCOPES,
    handler: ({ principal, params }) => {
      administer(principal);
      const { id } = find(params.screenSchemeId);
      if (users(id).length > 0) {
        throw badRequest('The screen scheme cannot be deleted as it is in use in an issue type screen scheme.');
      }
      site.screenSchemes.delete(id);
      return noContent();
    },
  });
}
