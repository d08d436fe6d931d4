import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { requireAdministrator } from '../http/permissions';
import { ok } from '../http/responses';
import { route } from '../http/route';
import type { Principal } from '../principal';
import type { FieldContext, FieldOption } from '../site/configuration';
import { findContext, findCustomField } from './fieldAccess';
import { typeOf } from './fieldTypes';

const SCOPES = ['manage:jira-configuration'];

/** Documented limits: options in one request, options of one field, characters of a value. */
const PER_REQUEST = 1000;
const PER_FIELD = 10_000;
const VALUE_LENGTH = 255;

const createBody = z.strictObject({
  options: z.array(z.strictObject({ value: z.string(), disabled: z.boolean().optional() })),
});

const updateBody = z.strictObject({
  options: z.array(z.strictObject({ id: z.string(), value: z.string().optional(), disabled: z.boolean().optional() })),
});

const optionBean = ({ id, value, disabled }: FieldOption): Record<string, unknown> => ({ id, value, disabled });

export function fieldOptionRoutes(app: Hono, context: JiraContext): void {
  const { site } = context;

  /** @throws JiraError 403, 404, and 400 for a field without options. */
  const find = (principal: Principal, fieldId: string, contextId: string) => {
    requireAdministrator(context, principal, 403, 'Only Jira administrators can manage custom field options.');
    const field = findCustomField(context, fieldId);
    if (typeOf(field)?.hasOptions !== true) throw badRequest("The custom field doesn't support options.");
    return { field, owner: findContext(field, contextId) };
  };

  route(app, {
    method: 'GET',
    path: '/field/:fieldId/context/:contextId/option',
    scopes: SCOPES,
    query: ['optionId', 'onlyOptions', 'startAt', 'maxResults'],
    handler: ({ principal, params, query, request }) => {
      const { owner } = find(principal, params.fieldId, params.contextId);
      const optionId = query.text('optionId');
      const found = owner.options.filter(({ id }) => optionId === undefined || id === optionId);
      return ok(page(context, request, found, readWindow(query, 100), optionBean));
    },
  });

  route(app, {
    method: 'POST',
    path: '/field/:fieldId/context/:contextId/option',
    scopes: SCOPES,
    body: createBody,
    handler: ({ principal, params, body: { options } }) => {
      const { field, owner } = find(principal, params.fieldId, params.contextId);
      if (options.length === 0) throw badRequest('At least one option has to be provided.');
      if (options.length > PER_REQUEST)
        throw badRequest(`At most ${PER_REQUEST} options can be created in one request.`);
      const existing = field.contexts.reduce((count, one) => count + one.options.length, 0);
      if (existing + options.length > PER_FIELD)
        throw badRequest(`A custom field can have at most ${PER_FIELD} options.`);
      checkValues(
        owner,
        [...owner.options, ...options].map(({ value }) => value),
      );
      const added = options.map(({ value, disabled = false }) => ({ id: String(site.nextId()), value, disabled }));
      owner.options.push(...added);
      return ok({ options: added.map(optionBean) });
    },
  });

  route(app, {
    method: 'PUT',
    path: '/field/:fieldId/context/:contextId/option',
    scopes: SCOPES,
    body: updateBody,
    handler: ({ principal, params, body: { options } }) => {
      const { owner } = find(principal, params.fieldId, params.contextId);
      const changes = new Map(options.map((change) => [change.id, change]));
      const unknown = [...changes.keys()].filter((id) => !owner.options.some((option) => option.id === id));
      if (unknown.length > 0) throw notFound(`These options were not found: ${unknown.join(', ')}`);
      checkValues(
        owner,
        owner.options.map(({ id, value }) => changes.get(id)?.value ?? value),
      );
      // Unchanged options are not reported (documented).
      const changed = owner.options.filter((option) => {
        const { value = option.value, disabled = option.disabled } = changes.get(option.id) ?? {};
        const differs = value !== option.value || disabled !== option.disabled;
        option.value = value;
        option.disabled = disabled;
        return differs;
      });
      return ok({ options: changed.map(optionBean) });
    },
  });
}

/** @throws JiraError 400 for a value of the context that is blank, too long or repeated. */
function checkValues(owner: FieldContext, values: readonly string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (value.trim() === '') throw badRequest('The value of an option has to be provided.');
    if (value.length > VALUE_LENGTH) {
      throw badRequest(`The length of the option value must not exceed ${VALUE_LENGTH} characters.`);
    }
    const folded = value.trim().toLowerCase();
    if (seen.has(folded)) throw badRequest(`The option '${value}' already exists in the context ${owner.name}.`);
    seen.add(folded);
  }
}
