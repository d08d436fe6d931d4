import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../http/context';
import { badRequest, notFound, notImitated } from '../http/errors';
import { page, readWindow } from '../http/paging';
import { noContent, ok } from '../http/responses';
import { route } from '../http/route';
import type { FieldContext } from '../site/configuration';
import type { Json } from '../site/json';
import { administerContexts, findContext, findCustomField, findUnlockedField } from './fieldAccess';
import { typeOf } from './fieldTypes';

const SCOPES = ['manage:jira-configuration'];

const contextId = z.string();

/** The kinds of default value that are imitated, by their `type` (documented). */
const defaultValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('option.single'), contextId, optionId: z.string() }),
  z.strictObject({ type: z.literal('option.multiple'), contextId, optionIds: z.array(z.string()) }),
  z.strictObject({ type: z.literal('textfield'), contextId, text: z.string() }),
  z.strictObject({ type: z.literal('textarea'), contextId, text: z.string() }),
  z.strictObject({ type: z.literal('readonly'), contextId, text: z.string() }),
  z.strictObject({ type: z.literal('url'), contextId, url: z.string() }),
  z.strictObject({ type: z.literal('float'), contextId, number: z.number() }),
  z.strictObject({
    type: z.literal('datepicker'),
    contextId,
    date: z.string().optional(),
    useCurrent: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    contextId,
    dateTime: z.string().optional(),
    useCurrent: z.boolean().optional(),
  }),
]);

export function fieldDefaultRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/field/:fieldId/context/defaultValue',
    scopes: SCOPES,
    query: ['contextId', 'startAt', 'maxResults'],
    handler: ({ principal, params, query, request }) => {
      administerContexts(context, principal);
      const field = findCustomField(context, params.fieldId);
      const ids = query.all('contextId');
      const found = field.contexts.filter(
        (one) => one.defaultValue !== undefined && (ids.length === 0 || ids.includes(one.id)),
      );
      return ok(page(context, request, found, readWindow(query), (one) => one.defaultValue));
    },
  });

  route(app, {
    method: 'PUT',
    path: '/field/:fieldId/context/defaultValue',
    scopes: SCOPES,
    body: z.strictObject({ defaultValues: z.array(defaultValue) }),
    handler: ({ principal, params, body: { defaultValues } }) => {
      administerContexts(context, principal);
      const field = findUnlockedField(context, params.fieldId);
      if (new Set(defaultValues.map(({ type }) => type)).size > 1) {
        throw badRequest('All default values in the request must have the same type.');
      }
      const expected = typeOf(field)?.defaultValue ?? null;
      if (expected === null) throw notImitated(`default values of fields of the type ${field.schema.custom ?? ''}`);
      for (const value of defaultValues) {
        if (value.type !== expected)
          throw badRequest(`The default value of this custom field must have the type ${expected}.`);
        checkOptions(findContext(field, value.contextId), value);
      }
      for (const value of defaultValues)
        findContext(field, value.contextId).defaultValue = withoutUndefined<Json>(value);
      return noContent();
    },
  });
}

/** @throws JiraError 404 for an option of another context. */
function checkOptions(owner: FieldContext, value: z.infer<typeof defaultValue>): void {
  const ids =
    value.type === 'option.single' ? [value.optionId] : value.type === 'option.multiple' ? value.optionIds : [];
  if (ids.some((id) => !owner.options.some((option) => option.id === id))) throw notFound('The option was not found.');
}

const withoutUndefined = <Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> => {
  const given: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) given[name] = value;
  return given;
};
