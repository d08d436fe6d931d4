import { JiraFailure } from '../../jira/client';
import { outcomeIsOpen } from '../../jira/patience';
import { addActors, getActors } from '../../jira/rest/roles';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../procedure/roles';
import type { Run } from '../apply/run';
import type { Actors } from '../installation';
import type { Look } from '../look';
import type { PlanItem } from '../plan/plan';
import type { Part } from './part';
import type { RoleSeen } from './roles';

const keyOf = (role: ProjectRoleKey): string => `members/${role}`;

/** Puts the people and groups that the administrator named into the roles; takes nobody out. */
export const members: Part = {
  kind: 'members',
  needs: ['roles'],
  plan: (site, _differences, look) =>
    PROJECT_ROLES.flatMap((role) => {
      const wanted = missing(look.installation.request.members[role], site.roles[role].actors);
      return wanted === null ? [] : [planMembers(role, wanted, site.roles[role], look)];
    }),
  bring: async (run, items, site) => {
    for (const role of PROJECT_ROLES) {
      if (!items.some(({ key }) => key === keyOf(role))) continue;
      await fill(run, role, site.roles[role]);
      await run.advance();
    }
  },
};

function planMembers(role: ProjectRoleKey, wanted: Actors, { actors }: RoleSeen, { words }: Look): PlanItem {
  const count = wanted.users.length + wanted.groupIds.length;
  const item = { key: keyOf(role), kind: 'members' as const, name: words.roles[role] };
  if (count === 0) return { ...item, action: 'leave', reason: { code: 'asWanted' } };
  const present = (actors?.users.length ?? 0) + (actors?.groupIds.length ?? 0);
  return { ...item, action: 'change', reason: { code: 'members', facts: { count, present } } };
}

/** Who is to hold the role and does not; `null` where nobody was named for it. */
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
  // Nobody holds a role that this very run has made.
  const present = actors === undefined ? NOBODY : await getActors(run.client, projectId, roleId);
  const { users, groupIds } = missing(request.members[role], present) ?? NOBODY;
  // Noted before it is done: whoever is in the role by us has to be known when it is taken back.
  await note(run, role, { users, groupIds });
  if (users.length > 0) await add(run, roleId, { user: users });
  if (groupIds.length > 0) await add(run, roleId, { groupId: groupIds });
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

/** Adding somebody who is in the role already is refused: after an answer that was lost, it is looked up. */
async function add(run: Run, roleId: string, actors: Named): Promise<void> {
  const { projectId } = run.installation();
  try {
    await addActors(run.client, projectId, roleId, actors);
  } catch (error) {
    if (!outcomeIsOpen(error) && !(error instanceof JiraFailure && error.status === 400)) throw error;
    const present = await getActors(run.client, projectId, roleId);
    const rest =
      'user' in actors
        ? { user: actors.user.filter((id) => !present.users.includes(id)) }
        : { groupId: actors.groupId.filter((id) => !present.groupIds.includes(id)) };
    const left = 'user' in rest ? rest.user : rest.groupId;
    if (left.length === 0) return;
    if (!outcomeIsOpen(error)) throw error;
    await addActors(run.client, projectId, roleId, rest);
  }
}
