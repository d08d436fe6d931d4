import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { all } from './paged';

const ISSUE_TYPE = z.object({ id: z.string(), name: z.string(), description: z.string().optional() });

const SCOPED = ISSUE_TYPE.extend({ scope: z.object({ type: z.string() }).optional() });

/**
 * The issue types of the site. Types of team-managed projects are left out, because other projects cannot use them
 * (documented: their scope).
 */
export async function listIssueTypes(client: JiraClient) {
  const types = await client.get(route`/rest/api/3/issuetype`, z.array(SCOPED));
  return types.filter(({ scope }) => scope?.type !== 'PROJECT');
}

export async function createIssueType(client: JiraClient, name: string, description: string): Promise<string> {
  return (await client.post(route`/rest/api/3/issuetype`, { name, description, hierarchyLevel: 0 }, ISSUE_TYPE)).id;
}

export async function updateIssueType(
  client: JiraClient,
  issueTypeId: string,
  name: string,
  description: string,
): Promise<void> {
  await client.put(route`/rest/api/3/issuetype/${issueTypeId}`, { name, description }, ANYTHING);
}

/** Jira refuses while there are issues of this type. */
export async function deleteIssueType(client: JiraClient, issueTypeId: string): Promise<void> {
  await client.delete(route`/rest/api/3/issuetype/${issueTypeId}`, ANYTHING);
}

const SCHEME = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  defaultIssueTypeId: z.string().optional(),
  isDefault: z.boolean().optional(),
});

/** The present issue type scheme of a project. */
export async function issueTypeSchemeOf(client: JiraClient, projectId: string) {
  const { values } = await client.get(
    route`/rest/api/3/issuetypescheme/project?projectId=${projectId}`,
    z.object({ values: z.array(z.object({ issueTypeScheme: SCHEME })) }),
  );
  const scheme = values[0]?.issueTypeScheme;
  if (scheme === undefined) throw new Error(`Project ${projectId} has no issue type scheme`);
  return scheme;
}

export async function issueTypesIn(client: JiraClient, schemeId: string): Promise<readonly string[]> {
  const mapping = await all(
    client,
    (startAt) => route`/rest/api/3/issuetypescheme/mapping?issueTypeSchemeId=${schemeId}&startAt=${startAt}`,
    z.object({ issueTypeId: z.string() }),
  );
  return mapping.map(({ issueTypeId }) => issueTypeId);
}

/** Issue type schemes whose name contains a text. */
export function searchIssueTypeSchemes(client: JiraClient, name: string) {
  return all(client, (startAt) => route`/rest/api/3/issuetypescheme?queryString=${name}&startAt=${startAt}`, SCHEME);
}

/** Projects in an answer with `expand=projects` (documented for issue type schemes and issue type screen schemes). */
const USED_BY = z.object({ projects: z.object({ values: z.array(z.object({ name: z.string() })) }).optional() });

const projectNames = ([scheme]: readonly z.infer<typeof USED_BY>[]): readonly string[] =>
  (scheme?.projects?.values ?? []).map(({ name }) => name);

/** Names of the projects that use an issue type scheme. */
export async function projectsOfIssueTypeScheme(client: JiraClient, id: string): Promise<readonly string[]> {
  return projectNames(
    await all(
      client,
      (startAt) => route`/rest/api/3/issuetypescheme?id=${id}&expand=projects&startAt=${startAt}`,
      USED_BY,
    ),
  );
}

/** Names of the projects that use an issue type screen scheme. */
export async function projectsOfScreenTypes(client: JiraClient, id: string): Promise<readonly string[]> {
  return projectNames(
    await all(
      client,
      (startAt) => route`/rest/api/3/issuetypescreenscheme?id=${id}&expand=projects&startAt=${startAt}`,
      USED_BY,
    ),
  );
}

const NAMED = z.object({ id: z.string(), name: z.string() });

/** The name of an issue type scheme; `undefined` if it is missing. */
export async function issueTypeSchemeNamed(client: JiraClient, id: string) {
  const { values } = await client.get(
    route`/rest/api/3/issuetypescheme?id=${id}`,
    z.object({ values: z.array(NAMED) }),
  );
  return values.find((scheme) => scheme.id === id);
}

/** The name of an issue type screen scheme; `undefined` if it is missing. */
export async function screenTypesNamed(client: JiraClient, id: string) {
  const { values } = await client.get(
    route`/rest/api/3/issuetypescreenscheme?id=${id}`,
    z.object({ values: z.array(NAMED) }),
  );
  return values.find((scheme) => scheme.id === id);
}

export async function createIssueTypeScheme(
  client: JiraClient,
  scheme: {
    readonly name: string;
    readonly description: string;
    readonly issueTypeIds: readonly string[];
    readonly defaultIssueTypeId?: string;
  },
): Promise<string> {
  const created = await client.post(
    route`/rest/api/3/issuetypescheme`,
    scheme,
    z.object({ issueTypeSchemeId: z.string() }),
  );
  return created.issueTypeSchemeId;
}

export async function assignIssueTypeScheme(
  client: JiraClient,
  projectId: string,
  issueTypeSchemeId: string,
): Promise<void> {
  await client.put(route`/rest/api/3/issuetypescheme/project`, { projectId, issueTypeSchemeId }, ANYTHING);
}

/** Adds missing issue types to a scheme. */
export async function addIssueTypes(client: JiraClient, schemeId: string, issueTypeIds: readonly string[]) {
  await client.put(
    route`/rest/api/3/issuetypescheme/${schemeId}/issuetype`,
    { issueTypeIds: [...issueTypeIds] },
    ANYTHING,
  );
}

export async function deleteIssueTypeScheme(client: JiraClient, schemeId: string): Promise<void> {
  await client.delete(route`/rest/api/3/issuetypescheme/${schemeId}`, ANYTHING);
}

/** The present issue type screen scheme of a project. */
export async function issueTypeScreenSchemeOf(client: JiraClient, projectId: string) {
  const { values } = await client.get(
    route`/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}`,
    z.object({ values: z.array(z.object({ issueTypeScreenScheme: z.object({ id: z.string(), name: z.string() }) })) }),
  );
  const scheme = values[0]?.issueTypeScreenScheme;
  if (scheme === undefined) throw new Error(`Project ${projectId} has no issue type screen scheme`);
  return scheme;
}

const SCREEN_MAPPING = z.object({ issueTypeId: z.string(), screenSchemeId: z.string() });

export type ScreenMapping = z.infer<typeof SCREEN_MAPPING>;

export function screenMappings(client: JiraClient, schemeId: string) {
  return all(
    client,
    (startAt) =>
      route`/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${schemeId}&startAt=${startAt}`,
    SCREEN_MAPPING,
  );
}

export function searchIssueTypeScreenSchemes(client: JiraClient, name: string) {
  return all(
    client,
    (startAt) => route`/rest/api/3/issuetypescreenscheme?queryString=${name}&startAt=${startAt}`,
    z.object({ id: z.string(), name: z.string(), description: z.string().optional() }),
  );
}

export async function createIssueTypeScreenScheme(
  client: JiraClient,
  scheme: { readonly name: string; readonly description: string; readonly issueTypeMappings: readonly ScreenMapping[] },
): Promise<string> {
  return (await client.post(route`/rest/api/3/issuetypescreenscheme`, { ...scheme }, z.object({ id: z.string() }))).id;
}

export async function assignIssueTypeScreenScheme(
  client: JiraClient,
  projectId: string,
  issueTypeScreenSchemeId: string,
) {
  await client.put(route`/rest/api/3/issuetypescreenscheme/project`, { projectId, issueTypeScreenSchemeId }, ANYTHING);
}

/**
 * Adds mappings of issue types to screen schemes. Jira refuses (400) the default, and a type with a mapping in this
 * scheme.
 */
export async function addScreenMappings(client: JiraClient, schemeId: string, mappings: readonly ScreenMapping[]) {
  const body = { issueTypeMappings: mappings.map((mapping) => ({ ...mapping })) };
  await client.put(route`/rest/api/3/issuetypescreenscheme/${schemeId}/mapping`, body, ANYTHING);
}

/** Removes mappings. Their issue types then use the default. Jira refuses unknown types (404). */
export async function removeScreenMappings(client: JiraClient, schemeId: string, issueTypeIds: readonly string[]) {
  const body = { issueTypeIds: [...issueTypeIds] };
  await client.post(route`/rest/api/3/issuetypescreenscheme/${schemeId}/mapping/remove`, body, ANYTHING);
}

export async function setDefaultScreenMapping(client: JiraClient, schemeId: string, screenSchemeId: string) {
  await client.put(route`/rest/api/3/issuetypescreenscheme/${schemeId}/mapping/default`, { screenSchemeId }, ANYTHING);
}

export async function deleteIssueTypeScreenScheme(client: JiraClient, schemeId: string): Promise<void> {
  await client.delete(route`/rest/api/3/issuetypescreenscheme/${schemeId}`, ANYTHING);
}
