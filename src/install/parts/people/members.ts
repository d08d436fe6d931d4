import { JiraFailure } from '../../../jira/client';
import { outcomeIsOpen } from '../../../jira/retryingClient';
import { addActors, getActors, type RoleActors } from '../../../jira/rest/roles';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../procedure/roles';
import { say } from '../../../procedure/words';
import type { Differences } from '../../model/differences';
import type { Actors } from '../../model/installation';
import type { PlanningContext } from '../../model/planningContext';
import type { PlanItem } from '../../model/plan';
import type { RoleSeen } from '../../model/seen';
import type { Run } from '../../run/run';
import type { Part } from '../part';

const keyOf = (role: ProjectRoleKey): string => `members/${role}`;

/** Adds the named people and groups to the roles. It removes no members. */
export const members: Part = {
  kind: 'members',
  needs: ['roles'],
  plan: (site, differences, context) =>
    PROJECT_ROLES.flatMap((role) => {
      const named = isAskedFor(role, site.roles[role], differences, context) ? membersNamed(role, context) : undefined;
      const wanted = missing(named, site.roles[role].actors) ?? NOBODY;
      const asked = named !== undefined && count(named) > 0;
      return asked || isDeserted(site.roles[role]) ? [planMembers(role, wanted, site.roles[role], context)] : [];
    }),
  bring: async (run, items, site) => {
    for (const role of PROJECT_ROLES) {
      if (!items.some(({ key }) => key === keyOf(role))) continue;
      await fill(run, role, site.roles[role]);
      await run.advance();
    }
  },
};

const membersNamed = (role: ProjectRoleKey, { installation }: PlanningContext): Actors | undefined =>
  installation.request.members[role];

/**
 * True if the members are to be added. Members of an earlier request are only added in two cases: the role is missing,
 * or it has no active member and that is not accepted.
 */
function isAskedFor(
  role: ProjectRoleKey,
  { actors }: RoleSeen,
  differences: Differences,
  context: PlanningContext,
): boolean {
  const { membersNamedBefore = false } = context.installation.request;
  return !membersNamedBefore || actors === undefined || differences.has(keyOf(role));
}

function planMembers(role: ProjectRoleKey, wanted: Actors, seen: RoleSeen, { words }: PlanningContext): PlanItem {
  const added = count(wanted);
  const item = { key: keyOf(role), kind: 'members' as const, name: words.roles[role] };
  if (added === 0) {
    return { ...item, action: 'leave', reason: { code: isDeserted(seen) ? 'nobodyActive' : 'asWanted' } };
  }
  // Inactive accounts do not count.
  const present = seen.held ? count(seen.actors ?? NOBODY) : 0;
  return { ...item, action: 'change', reason: { code: 'members', facts: { count: added, present } } };
}

const count = ({ users, groupIds }: Actors): number => users.length + groupIds.length;

/** True if the role has members, but none of them is active. */
const isDeserted = ({ actors, held }: RoleSeen): boolean => actors !== undefined && count(actors) > 0 && !held;

/** The wanted members that the role lacks; `null` if none were named. */
function missing(wanted: Actors | undefined, present: Actors | undefined): Actors | null {
  if (wanted === undefined || wanted.users.length + wanted.groupIds.length === 0) return null;
  return {
    users: wanted.users.filter((id) => present?.users.includes(id) !== true),
    groupIds: wanted.groupIds.filter((id) => present?.groupIds.includes(id) !== true),
  };
}

const NOBODY: Actors = { users: [], groupIds: [] };

async function fill(run: Run, role: ProjectRoleKey, { actors }: RoleSeen): Promise<void> {
  const { projectId, request } = run.installation();
  const roleId = run.id(`role/${role}`);
  // A role that this run created has no members.
  const present = actors === undefined ? NOBODY : await getActors(run.client, projectId, roleId);
  const { users, groupIds } = missing(request.members[role], present) ?? NOBODY;
  // Saved before the write, so that a removal knows all members that the app added.
  await note(run, role, { users, groupIds });
  if (users.length > 0) await add(run, role, { user: users });
  if (groupIds.length > 0) await add(run, role, { groupId: groupIds });
}

async function note(run: Run, role: ProjectRoleKey, { users, groupIds }: Actors): Promise<void> {
  const { added } = run.installation();
  const before = added[role] ?? { users: [], groupIds: [] };
  const both = {
    users: [...new Set([...before.users, ...users])],
    groupIds: [...new Set([...before.groupIds, ...groupIds])],
  };
  await run.save({ added: { ...added, [role]: both } });
}

type Named = { readonly user: readonly string[] } | { readonly groupId: readonly string[] };

/**
 * Adds members to a role. Jira refuses a request that contains a present member or an unknown account. After a refusal
 * or a lost answer, it reads the role and adds the missing members one by one. It reports those that Jira refuses.
 */
async function add(run: Run, role: ProjectRoleKey, actors: Named): Promise<void> {
  const { projectId } = run.installation();
  const roleId = run.id(`role/${role}`);
  try {
    await addActors(run.client, projectId, roleId, actors);
  } catch (error) {
    const refusal = error instanceof JiraFailure && [400, 404].includes(error.status) ? error : null;
    if (refusal === null && !outcomeIsOpen(error)) throw error;
    const left = notIn(await getActors(run.client, projectId, roleId), actors);
    if (idsOf(actors).length > 1) for (const one of left) await add(run, role, one);
    else if (refusal === null) for (const one of left) await addActors(run.client, projectId, roleId, one);
    else for (const one of left) await tell(run, role, idsOf(one), refusal);
  }
}

const idsOf = (actors: Named): readonly string[] => ('user' in actors ? actors.user : actors.groupId);

/** The given members that the role lacks, each by itself. */
function notIn(present: RoleActors, actors: Named): readonly Named[] {
  if ('user' in actors) return actors.user.filter((id) => !present.users.includes(id)).map((id) => ({ user: [id] }));
  return actors.groupId.filter((id) => !present.groupIds.includes(id)).map((id) => ({ groupId: [id] }));
}

/** Reports members that Jira refuses, such as a colleague who has left. The run continues. */
async function tell(run: Run, role: ProjectRoleKey, ids: readonly string[], { messages }: JiraFailure): Promise<void> {
  const { kept, added } = run.installation();
  const { problems, roles } = run.words;
  const text = say(problems.notAdded, { role: roles[role], detail: messages.join(' ') });
  const without = (all: readonly string[] = []): readonly string[] => all.filter((id) => !ids.includes(id));
  const rest = { users: without(added[role]?.users), groupIds: without(added[role]?.groupIds) };
  await run.save({ kept: [...new Set([...kept, text])], added: { ...added, [role]: rest } });
}
