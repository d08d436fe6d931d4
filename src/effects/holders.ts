import type { JiraClient } from '../jira/client';
import type { RestIssue } from '../jira/issue';
import { getActiveActors, groupMembers } from '../jira/rest/roles';
import { findPeople } from '../jira/rest/users';

/**
 * Account ids of everybody who holds a role in a project, each once, through groups as well. An account that is no longer
 * active holds nothing: whoever has left cannot act, and must not be waited for.
 */
export async function holdersOf(client: JiraClient, projectId: string, roleId: string): Promise<readonly string[]> {
  const { users, groupIds } = await getActiveActors(client, projectId, roleId);
  const groups = await Promise.all(groupIds.map((groupId) => groupMembers(client, groupId)));
  return [...new Set([...users, ...groups.flat()])];
}

/** Whether somebody's account is active: as the issue tells it of its own people, else as Jira does when it is asked. */
export async function isActive(client: JiraClient, { fields }: RestIssue, accountId: string): Promise<boolean> {
  const told = [fields.reporter, fields.assignee, fields.creator].find((person) => person?.accountId === accountId);
  if (told?.active != null) return told.active;
  return (await findPeople(client, [accountId])).get(accountId)?.active === true;
}
