import type { JiraClient } from '../jira/client';
import { getActiveActors, groupMembers } from '../jira/rest/roles';

/**
 * Account ids of everybody who holds a role in a project, each once, through groups as well. An account that is no longer
 * active holds nothing: whoever has left cannot act, and must not be waited for.
 */
export async function holdersOf(client: JiraClient, projectId: string, roleId: string): Promise<readonly string[]> {
  const { users, groupIds } = await getActiveActors(client, projectId, roleId);
  const groups = await Promise.all(groupIds.map((groupId) => groupMembers(client, groupId)));
  return [...new Set([...users, ...groups.flat()])];
}
