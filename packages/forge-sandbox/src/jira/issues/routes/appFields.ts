import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badRequest, forbidden, notFound } from '../../http/errors';
import { noContent } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import type { Field } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import { can } from '../../http/permissions';
import { record } from '../../engine/changelog';
import { commitFields, draftOf } from '../../engine/draft';
import { findIssue } from '../../engine/findIssue';
import { writableKind } from '../../engine/fields/kinds';
import { writeStored } from '../../engine/fields/stored';
import { projectOf } from '../../engine/transitions';
import { jsonValue } from '../access';

const update = { issueIds: z.array(z.number().int()), value: jsonValue };
/** The document lets `updates` be absent. */
const updatesOf = <Update>(one: z.ZodType<Update>) => z.strictObject({ updates: z.array(one).optional() });

/** One value of one issue: checked, but not yet written. */
interface Write {
  readonly field: Field;
  readonly issue: Issue;
  readonly value: Json;
}

/** Values of an app's fields. Only that app itself may write them (documented). */
export function appFieldRoutes(app: Hono, context: JiraContext): void {
  // The document's scope for these, `write:app-data:jira`, is still optional.
  const common = { scopes: [], query: ['generateChangelog'] } as const;

  route(app, {
    ...common,
    method: 'PUT',
    path: '/app/field/:fieldIdOrKey/value',
    body: updatesOf(z.strictObject(update)),
    handler: ({ principal, params, query, body: { updates = [] } }) => {
      const field = ownField(context, principal, params.fieldIdOrKey);
      writeAll(
        context,
        principal,
        writes(
          context,
          principal,
          updates.map((one) => ({ ...one, field })),
        ),
        query.flag('generateChangelog', true),
      );
      return noContent();
    },
  });

  route(app, {
    ...common,
    method: 'POST',
    path: '/app/field/value',
    body: updatesOf(z.strictObject({ ...update, customField: z.string() })),
    handler: ({ principal, query, body: { updates = [] } }) => {
      const named = updates.map((one) => ({ ...one, field: ownField(context, principal, one.customField) }));
      writeAll(context, principal, writes(context, principal, named), query.flag('generateChangelog', true));
      return noContent();
    },
  });
}

/** @throws JiraError 403 if the caller is not the field's app, 404 for an unknown field */
function ownField({ site }: JiraContext, principal: Principal, idOrKey: string): Field {
  // The sandbox has one app. As itself, it owns all of them.
  const refused = forbidden('The request is not authenticated as the app that provided the field.');
  if (principal.kind !== 'app' || principal.powerless === true) throw refused;
  const field = [...site.fields.values()].find(({ id, provided }) => id === idOrKey || provided?.ari === idOrKey);
  if (field?.custom !== true) throw notFound(`The custom field '${idOrKey}' was not found.`);
  if (field.provided === undefined) throw refused;
  return field;
}

/** All values or none. @throws JiraError 400 with the error of a field; the words are chosen */
function writes(
  context: JiraContext,
  principal: Principal,
  updates: readonly { readonly field: Field; readonly issueIds: readonly number[]; readonly value: Json }[],
): readonly Write[] {
  const seen = new Set<string>();
  const all = updates.flatMap(({ field, issueIds, value }) =>
    issueIds.map((issueId): Write => {
      const pair = `${field.id} ${String(issueId)}`;
      if (seen.has(pair)) throw badRequest(`The field '${field.id}' is given twice for the issue ${String(issueId)}.`);
      seen.add(pair);
      const issue = findIssue(context, String(issueId));
      if (issue === null || !can(context, principal, 'BROWSE_PROJECTS', issue.projectId)) {
        throw badRequest(`The issue with id ${String(issueId)} was not found.`);
      }
      if (value === null) return { field, issue, value };
      const scope = { context, field, project: projectOf(context, issue), issueTypeId: issue.issueTypeId };
      const parsed = writableKind(field).parse(value, scope);
      if (!parsed.ok) throw badRequest(`${field.id}: ${parsed.message}`);
      return { field, issue, value: parsed.value };
    }),
  );
  if (all.length === 0) throw badRequest('There is nothing to update.');
  return all;
}

/** One history entry for each issue, by the app. A status that forbids edits does not stop the app (chosen). */
function writeAll(context: JiraContext, principal: Principal, all: readonly Write[], withHistory: boolean): void {
  if (principal.kind === 'anonymous') return;
  for (const issue of new Set(all.map((write) => write.issue))) {
    const own = all.filter((write) => write.issue === issue);
    const draft = draftOf(issue);
    for (const { field, value } of own) writeStored(draft, field.id, value);
    const fieldIds = own.map(({ field }) => field.id);
    const items = commitFields(context, projectOf(context, issue), issue, draft, fieldIds);
    if (items.length > 0) record(context, issue, principal.accountId, withHistory ? items : []);
  }
}
