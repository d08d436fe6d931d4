import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { all } from './paged';

const ROLE = z.object({ id: z.number(), name: z.string(), description: z.string().optional() });

export async function listRoles(client: JiraClient) {
  return client.get(route`/rest/api/3/role`, z.array(ROLE));
}

export async function createRole(client: JiraClient, name: string, description: string): Promise<string> {
  const role = await client.post(route`/rest/api/3/role`, { name, description }, ROLE);
  return String(role.id);
}

/** Changes a role's name and description, for every project of the site. */
export async function updateRole(client: JiraClient, roleId: string, name: string, description: string): Promise<void> {
  await client.put(route`/rest/api/3/role/${roleId}`, { name, description }, ANYTHING);
}

/** Jira refuses with 409 while the role is in use. */
export async function deleteRole(client: JiraClient, roleId: string): Promise<void> {
  await client.delete(route`/rest/api/3/role/${roleId}`, ANYTHING);
}

const ACTORS = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  actors: z
    .array(
      z.object({
        displayName: z.string().optional(),
        actorUser: z.object({ accountId: z.string() }).optional(),
        actorGroup: z.object({ groupId: z.string().optional(), name: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

export interface RoleActors {
  readonly name: string;
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
}

/** Members of a role in a project, active or not: account ids and group ids. Jira answers all at once (documented). */
export async function getActors(client: JiraClient, projectId: string, roleId: string): Promise<RoleActors> {
  return actorsIn(await client.get(route`/rest/api/3/project/${projectId}/role/${roleId}`, ACTORS));
}

/** The same without inactive accounts (documented: `excludeInactiveUsers`). */
export async function getActiveActors(client: JiraClient, projectId: string, roleId: string): Promise<RoleActors> {
  return actorsIn(
    await client.get(route`/rest/api/3/project/${projectId}/role/${roleId}?excludeInactiveUsers=true`, ACTORS),
  );
}

function actorsIn({ name = '', actors = [] }: z.infer<typeof ACTORS>): RoleActors {
  return {
    name,
    users: actors.flatMap(({ actorUser }) => (actorUser === undefined ? [] : [actorUser.accountId])),
    groupIds: actors.flatMap(({ actorGroup }) => (actorGroup?.groupId === undefined ? [] : [actorGroup.groupId])),
  };
}

/** Adds people or groups to a role. Jira refuses present members. It takes one kind a call. */
export async function addActors(
  client: JiraClient,
  projectId: string,
  roleId: string,
  actors: { readonly user: readonly string[] } | { readonly groupId: readonly string[] },
): Promise<void> {
  await client.post(route`/rest/api/3/project/${projectId}/role/${roleId}`, actors, ANYTHING);
}

/** Removes one person or one group from a role of a project. */
export async function removeActor(
  client: JiraClient,
  projectId: string,
  roleId: string,
  actor: { readonly user: string } | { readonly groupId: string },
): Promise<void> {
  const query = new URLSearchParams(Object.entries(actor));
  await client.delete(route`/rest/api/3/project/${projectId}/role/${roleId}?${query}`, ANYTHING);
}

const MEMBERS = z.object({ accountId: z.string(), active: z.boolean().optional() });

/** Account ids of the active members of a group. Jira returns at most fifty a page (documented). */
export async function groupMembers(client: JiraClient, groupId: string): Promise<readonly string[]> {
  const members = await all(
    client,
    (startAt) => route`/rest/api/3/group/member?groupId=${groupId}&startAt=${startAt}&maxResults=50`,
    MEMBERS,
  );
  return members.filter(({ active }) => active !== false).map(({ accountId }) => accountId);
}

/** True if a group has a member with an active account. */
export async function hasMembers(client: JiraClient, groupId: string): Promise<boolean> {
  const { values } = await client.get(
    route`/rest/api/3/group/member?groupId=${groupId}&maxResults=1`,
    z.object({ values: z.array(MEMBERS) }),
  );
  return values.length > 0;
}

const GROUP = z.object({ groupId: z.string(), name: z.string() });

/** Names of groups by id. Deleted groups are left out. */
export async function groupNames(client: JiraClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 50) {
    const query = new URLSearchParams(ids.slice(start, start + 50).map((id): [string, string] => ['groupId', id]));
    const groups = await all(
      client,
      (startAt) => route`/rest/api/3/group/bulk?startAt=${startAt}&maxResults=50&${query}`,
      GROUP,
    );
    for (const { groupId, name } of groups) found.set(groupId, name);
  }
  return found;
}
