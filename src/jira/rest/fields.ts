import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { all } from './paged';

const FIELD = z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean(),
  schema: z.object({ custom: z.string().optional() }).optional(),
});

/** Every field of the site in one call, however many there are; without their descriptions. */
export function listFields(client: JiraClient) {
  return client.get(route`/rest/api/3/field`, z.array(FIELD));
}

const DESCRIBED = z.object({ id: z.string(), description: z.string().optional() });

/** The descriptions of these fields, by id. */
export async function fieldDescriptions(
  client: JiraClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const query = new URLSearchParams(ids.map((id): [string, string] => ['id', id]));
  const found = await all(
    client,
    (startAt) => route`/rest/api/3/field/search?type=custom&startAt=${startAt}&maxResults=50&${query}`,
    DESCRIBED,
  );
  return new Map(found.map(({ id, description }) => [id, description ?? '']));
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

/** The context that holds everywhere: a new field has exactly this one. */
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

const OPTION = z.object({ id: z.string(), value: z.string() });

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

/**
 * Makes fields visible in a project. Sites with the field schemes of 2026 answer the probe and want the scheme; the
 * others answer 404 to it and want the older association (at most 50 fields a call).
 */
export async function associateFields(
  client: JiraClient,
  projectId: string,
  fieldIds: readonly string[],
  schemeId: number | null,
) {
  if (schemeId === null) {
    const body = {
      associationContexts: [{ type: 'PROJECT_ID', identifier: Number(projectId) }],
      fields: fieldIds.map((identifier) => ({ type: 'FIELD_ID', identifier })),
    };
    await client.put(route`/rest/api/3/field/association`, body, ANYTHING);
    return;
  }
  const body = Object.fromEntries(fieldIds.map((id) => [id, [{ schemeIds: [schemeId] }]]));
  await client.put(route`/rest/api/3/config/fieldschemes/fields`, body, ANYTHING);
}

const SCHEMES = z.object({
  values: z.array(z.object({ projectId: z.union([z.string(), z.number()]), schemeId: z.number() })),
});

export async function fieldSchemeOf(client: JiraClient, projectId: string): Promise<number | null> {
  const { values } = await client.get(route`/rest/api/3/config/fieldschemes/projects?projectId=${projectId}`, SCHEMES);
  return values[0]?.schemeId ?? null;
}
