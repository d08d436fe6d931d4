import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { all } from './paged';

const FIELD = z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean(),
  schema: z.object({ custom: z.string().optional() }).optional(),
  scope: z.object({ type: z.string() }).optional(),
});

/** A field in the list of all fields. */
export type ListedField = z.infer<typeof FIELD>;

/**
 * Every field of the site in one call, without descriptions. Fields of team-managed projects are left out, because
 * other projects cannot use them (documented: their scope).
 */
export async function listFields(client: JiraClient): Promise<readonly ListedField[]> {
  const fields = await client.get(route`/rest/api/3/field`, z.array(FIELD));
  return fields.filter(({ scope }) => scope?.type !== 'PROJECT');
}

const DESCRIBED = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  schema: z.object({ custom: z.string().optional() }).optional(),
  screensCount: z.number().optional(),
});

export type DescribedField = z.infer<typeof DESCRIBED>;

const byIds = (ids: readonly string[]): URLSearchParams =>
  new URLSearchParams(ids.map((id): [string, string] => ['id', id]));

/** The given custom fields with their descriptions and numbers of screens. Fields in the trash are left out. */
export function describeFields(client: JiraClient, ids: readonly string[]): Promise<readonly DescribedField[]> {
  const query = byIds(ids);
  return all(
    client,
    (startAt) =>
      route`/rest/api/3/field/search?type=custom&expand=screensCount&startAt=${startAt}&maxResults=50&${query}`,
    DESCRIBED,
  );
}

/** The given fields that are in the trash. */
export async function trashedFields(client: JiraClient, ids: readonly string[]): Promise<readonly string[]> {
  const query = byIds(ids);
  const found = await all(
    client,
    (startAt) => route`/rest/api/3/field/search/trashed?startAt=${startAt}&maxResults=50&${query}`,
    z.object({ id: z.string() }),
  );
  return found.map(({ id }) => id);
}

export async function restoreField(client: JiraClient, fieldId: string): Promise<void> {
  await client.post(route`/rest/api/3/field/${fieldId}/restore`, null, ANYTHING);
}

export async function updateField(
  client: JiraClient,
  fieldId: string,
  change: { readonly name: string; readonly description: string; readonly searcherKey: string },
): Promise<void> {
  await client.put(route`/rest/api/3/field/${fieldId}`, { ...change }, ANYTHING);
}

/** Deletes a field with all its values. Returns the id of Jira's task. */
export async function deleteField(client: JiraClient, fieldId: string): Promise<string | null> {
  const task = z.object({ id: z.string() });
  return task.safeParse(await client.delete(route`/rest/api/3/field/${fieldId}`, ANYTHING)).data?.id ?? null;
}

export interface NewField {
  readonly name: string;
  readonly description: string;
  /** Full keys, such as `com.atlassian.jira.plugin.system.customfieldtypes:float`. */
  readonly type: string;
  readonly searcherKey: string;
}

export async function createField(client: JiraClient, field: NewField): Promise<string> {
  const created = await client.post(route`/rest/api/3/field`, { ...field }, z.object({ id: z.string() }));
  return created.id;
}

const CONTEXT = z.object({ id: z.string(), isGlobalContext: z.boolean().optional() });

/** The global context. A new field has exactly this one. */
export async function globalContext(client: JiraClient, fieldId: string): Promise<string> {
  const contexts = await all(
    client,
    (startAt) => route`/rest/api/3/field/${fieldId}/context?startAt=${startAt}`,
    CONTEXT,
  );
  const context = contexts.find(({ isGlobalContext }) => isGlobalContext === true) ?? contexts[0];
  if (context === undefined) throw new Error(`Field ${fieldId} has no context`);
  return context.id;
}

const OPTION = z.object({ id: z.string(), value: z.string(), disabled: z.boolean().optional() });

export type FieldOption = z.infer<typeof OPTION>;

export function listOptions(client: JiraClient, fieldId: string, contextId: string) {
  return all(
    client,
    (startAt) => route`/rest/api/3/field/${fieldId}/context/${contextId}/option?startAt=${startAt}`,
    OPTION,
  );
}

export async function createOptions(client: JiraClient, fieldId: string, contextId: string, values: readonly string[]) {
  const { options } = await client.post(
    route`/rest/api/3/field/${fieldId}/context/${contextId}/option`,
    { options: values.map((value) => ({ value, disabled: false })) },
    z.object({ options: z.array(OPTION) }),
  );
  return options;
}

export async function updateOptions(
  client: JiraClient,
  fieldId: string,
  contextId: string,
  options: readonly { readonly id: string; readonly value: string; readonly disabled: boolean }[],
): Promise<void> {
  const body = { options: options.map((option) => ({ ...option })) };
  await client.put(route`/rest/api/3/field/${fieldId}/context/${contextId}/option`, body, ANYTHING);
}
