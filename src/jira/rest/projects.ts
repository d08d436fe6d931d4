import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import type { Json } from '../json';
import { all } from './paged';

const PROJECT = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.string().optional(),
  /** Only present for a single project, not in a search. */
  issueTypes: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
});

export type Project = z.infer<typeof PROJECT>;

/** Projects that the caller may see. `style` is `classic` for company-managed projects. */
export function searchProjects(client: JiraClient): Promise<readonly Project[]> {
  return all(client, (startAt) => route`/rest/api/3/project/search?startAt=${startAt}&maxResults=50`, PROJECT);
}

/** Names of the given projects that the caller may see. */
export async function projectNames(client: JiraClient, ids: readonly string[]): Promise<readonly string[]> {
  return (await findProjects(client, ids)).map(({ name }) => name);
}

export function getProject(client: JiraClient, projectId: string): Promise<Project> {
  return client.get(route`/rest/api/3/project/${projectId}`, PROJECT);
}

/** A project and the value of one of its properties, in one call; `undefined` if it has no such property. */
export async function getProjectWithProperty(
  client: JiraClient,
  projectId: string,
  propertyKey: string,
): Promise<{ readonly project: Project; readonly property: unknown }> {
  const shape = PROJECT.extend({ properties: z.record(z.string(), z.unknown()).optional() });
  const { properties, ...project } = await client.get(
    route`/rest/api/3/project/${projectId}?properties=${propertyKey}`,
    shape,
  );
  return { project, property: properties?.[propertyKey] };
}

/** The given projects that the caller may see. Jira takes up to 50 ids a call and answers all of them (documented). */
export async function findProjects(client: JiraClient, projectIds: readonly string[]): Promise<readonly Project[]> {
  const found: Project[] = [];
  for (let start = 0; start < projectIds.length; start += 50) {
    const query = new URLSearchParams(projectIds.slice(start, start + 50).map((id): [string, string] => ['id', id]));
    const { values } = await client.get(
      route`/rest/api/3/project/search?${query}`,
      z.object({ values: z.array(PROJECT) }),
    );
    found.push(...values);
  }
  return found;
}

export async function setProjectProperty(
  client: JiraClient,
  projectId: string,
  key: string,
  value: Json,
): Promise<void> {
  await client.put(route`/rest/api/3/project/${projectId}/properties/${key}`, value, ANYTHING);
}

export async function deleteProjectProperty(client: JiraClient, projectId: string, key: string): Promise<void> {
  await client.delete(route`/rest/api/3/project/${projectId}/properties/${key}`, ANYTHING);
}

/** Approximate number of issues that a query finds (documented: the newest changes may be missing). */
export async function countIssues(client: JiraClient, jql: string): Promise<number> {
  return (await client.ask(route`/rest/api/3/search/approximate-count`, { jql }, z.object({ count: z.number() })))
    .count;
}

const PERMISSIONS = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** True if the caller has Jira's global permission to administer. */
export async function mayAdminister(client: JiraClient): Promise<boolean> {
  const { permissions } = await client.get(route`/rest/api/3/mypermissions?permissions=ADMINISTER`, PERMISSIONS);
  return permissions['ADMINISTER']?.havePermission === true;
}

/** True if the caller may see and change the configuration of a project. */
export async function mayConfigure(client: JiraClient, projectId: string): Promise<boolean> {
  const { permissions } = await client.get(
    route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=ADMINISTER_PROJECTS`,
    PERMISSIONS,
  );
  return permissions['ADMINISTER_PROJECTS']?.havePermission === true;
}
