import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, JiraFailure, type JiraClient } from '../client';
import { all } from './paged';

/**
 * Shows fields in a project on sites without field schemes. It uses the older association, with at most 50 fields a
 * call.
 */
export async function associateFields(client: JiraClient, projectId: string, fieldIds: readonly string[]) {
  const body = {
    associationContexts: [{ type: 'PROJECT_ID', identifier: Number(projectId) }],
    fields: fieldIds.map((identifier) => ({ type: 'FIELD_ID', identifier })),
  };
  await client.put(route`/rest/api/3/field/association`, body, ANYTHING);
}

const RESULTS = z
  .object({ results: z.array(z.object({ fieldId: z.string(), success: z.boolean(), error: z.string().optional() })) })
  .nullish();

/**
 * Adds fields to a field scheme. The given issue types of each field replace the present ones.
 * @throws JiraFailure also if Jira has done only a part (207, documented), with its message for each field
 */
export async function addToFieldScheme(
  client: JiraClient,
  schemeId: number,
  workTypes: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const address = route`/rest/api/3/config/fieldschemes/fields`;
  const body = Object.fromEntries(
    Object.entries(workTypes).map(([id, types]) => [
      id,
      [{ schemeIds: [schemeId], restrictedToWorkTypes: types.map(Number) }],
    ]),
  );
  const { results = [] } = (await client.put(address, body, RESULTS)) ?? {};
  const failed = results.filter(({ success }) => !success);
  if (failed.length === 0) return;
  throw new JiraFailure(
    ...(['PUT', address.value, 207] as const),
    failed.map(({ fieldId, error = '' }) => `${fieldId}: ${error}`),
  );
}

const SCHEMES = z.object({
  values: z.array(z.object({ projectId: z.union([z.string(), z.number()]), schemeId: z.number() })),
});

export async function fieldSchemeOf(client: JiraClient, projectId: string): Promise<number | null> {
  const { values } = await client.get(route`/rest/api/3/config/fieldschemes/projects?projectId=${projectId}`, SCHEMES);
  return values[0]?.schemeId ?? null;
}

/** The projects that use a field scheme. */
export function projectsOfFieldScheme(client: JiraClient, schemeId: number) {
  return all(
    client,
    (startAt) => route`/rest/api/3/config/fieldschemes/${schemeId}/projects?startAt=${startAt}&maxResults=100`,
    z.object({ id: z.string(), name: z.string() }),
  );
}

/** The given fields that a field scheme has, each with its issue types. An empty list means all types. */
export async function fieldsOfScheme(
  client: JiraClient,
  schemeId: number,
  fieldIds: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const query = new URLSearchParams(fieldIds.map((id): [string, string] => ['fieldId', id]));
  const found = await all(
    client,
    (startAt) => route`/rest/api/3/config/fieldschemes/${schemeId}/fields?startAt=${startAt}&maxResults=100&${query}`,
    z.object({
      fieldId: z.string(),
      restrictedToWorkTypes: z.array(z.union([z.string(), z.number()]).transform(String)).nullish(),
    }),
  );
  return Object.fromEntries(found.map((one) => [one.fieldId, one.restrictedToWorkTypes ?? []]));
}
