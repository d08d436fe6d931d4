import type { JiraClient } from '../jira/client';
import type { RestIssue } from '../jira/issue/issue';
import { getActiveActors, groupMembers } from '../jira/rest/roles';
import { findPeople } from '../jira/rest/users';

/**
 * Account ids of all holders of a role in a project, each once, groups included. Inactive accounts are left out: they
 * cannot act, and the procedure must not wait for them.
 */
export async function holdersOf(client: JiraClient, projectId: string, roleId: string): Promise<readonly string[]> {
  const { users, groupIds } = await getActiveActors(client, projectId, roleId);
  const groups = await Promise.all(groupIds.map((groupId) => groupMembers(client, groupId)));
  return [...new Set([...users, ...groups.flat()])];
}

/** True if an account is active. The issue tells it of its own people, otherwise Jira is asked. */
export async function isActive(client: JiraClient, { fields }: RestIssue, accountId: string): Promise<boolean> {
  const told = [fields.reporter, fields.assignee, fields.creator].find((person) => person?.accountId === accountId);
  if (told?.active != null) return told.active;
  return (await findPeople(client, [accountId])).get(accountId)?.active === true;
}
