import type { JiraContext } from '../http/context';
import { badRequest } from '../http/errors';
import { personCan } from '../http/permissions';
import { permissionKinds } from '../http/permissionKeys';
import type { Principal } from '../principal';
import type { Issue } from '../site/issues';
import type { Group, Person } from '../site/people';
import type { Notification } from './notification';

type GroupNames = readonly { readonly name?: string | undefined; readonly groupId?: string | undefined }[] | undefined;

/**
 * The people who receive a notification. Silently left out are inactive people, people who may not browse the issue,
 * and people excluded by `restrict`. Apps are left out too, because they have no mailbox.
 * @throws JiraError 400 for unknown recipients, or for a missing assignee, or if the caller is the only one (all
 * documented). The same if no recipient is left.
 */
export function recipientsOf(context: JiraContext, principal: Principal, issue: Issue, wanted: Notification): Person[] {
  const { site } = context;
  const named = new Set([
    ...rolesOnIssue(issue, wanted.to ?? {}),
    ...(wanted.to?.users ?? []).map(({ accountId }) => accountId),
  ]);
  const unknown = [...named].find((accountId) => !site.people.has(accountId));
  if (unknown !== undefined) throw badRequest(`User '${unknown}' does not exist.`);
  const groupIds = idsOf(context, wanted.to?.groups, wanted.to?.groupIds);
  const asked = [...site.people.values()].filter(
    (person) => named.has(person.accountId) || groupIds.some((groupId) => person.groupIds.has(groupId)),
  );
  if (asked.length === 0) throw badRequest('No recipients were defined for notification.');
  const others = asked.filter(({ accountId }) => principal.kind === 'anonymous' || accountId !== principal.accountId);
  if (others.length === 0) throw badRequest('The recipient of a notification cannot be the user who sends it.');
  const allowed = restriction(context, issue, wanted.restrict ?? {});
  const left = others.filter(
    (person) =>
      person.accountType === 'atlassian' &&
      personCan(site, person, 'BROWSE_PROJECTS', issue.projectId) &&
      allowed(person),
  );
  if (left.length === 0) throw badRequest('No valid recipients are left for the notification.');
  return left;
}

function rolesOnIssue(issue: Issue, to: NonNullable<Notification['to']>): string[] {
  const accounts: string[] = [];
  if (to.reporter === true) accounts.push(...present(issue.reporterAccountId, 'reporter'));
  if (to.assignee === true) accounts.push(...present(issue.assigneeAccountId, 'assignee'));
  // The sandbox has no votes, so `voters` adds no recipients.
  if (to.watchers === true) accounts.push(...issue.watcherAccountIds);
  return accounts;
}

function present(accountId: string | null, role: string): string[] {
  if (accountId === null) throw badRequest(`The issue has no ${role} to notify.`);
  return [accountId];
}

function idsOf({ site }: JiraContext, groups: GroupNames, groupIds: readonly string[] | undefined): string[] {
  const byName = (wanted: string): Group | undefined => [...site.groups.values()].find(({ name }) => name === wanted);
  const found = [...(groups ?? []), ...(groupIds ?? []).map((groupId) => ({ groupId, name: undefined }))].map(
    ({ name, groupId }) => {
      const group = groupId === undefined ? byName(name ?? '') : site.groups.get(groupId);
      if (group === undefined) throw badRequest(`Group '${groupId ?? name ?? ''}' does not exist.`);
      return group.groupId;
    },
  );
  return found;
}

/**
 * `restrict`: members of any of the groups, who hold all of the permissions. The documentation's example has the legacy
 * key `BROWSE`.
 */
function restriction(
  context: JiraContext,
  issue: Issue,
  restrict: NonNullable<Notification['restrict']>,
): (person: Person) => boolean {
  const groupIds = idsOf(context, restrict.groups, restrict.groupIds);
  const keys = (restrict.permissions ?? []).map(({ key, id }) => {
    const kind = [...permissionKinds.values()].find(
      (candidate) => candidate.id === id || candidate.key === (key === 'BROWSE' ? 'BROWSE_PROJECTS' : key),
    );
    if (kind === undefined) throw badRequest(`Permission '${key ?? id ?? ''}' does not exist.`);
    return kind.key;
  });
  return (person) =>
    (groupIds.length === 0 || groupIds.some((groupId) => person.groupIds.has(groupId))) &&
    keys.every((key) => personCan(context.site, person, key, issue.projectId));
}
