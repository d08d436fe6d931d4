import { groupNames, hasMembers, type RoleActors } from '../../../jira/rest/roles';
import { findPeople } from '../../../jira/rest/users';
import type { Actors } from '../../model/installation';
import type { PlanningContext } from '../../model/planningContext';

/** The people and groups in roles. */
export interface PeopleSeen {
  /** By account id or group id, if Jira tells the name. */
  readonly names: Readonly<Record<string, string>>;
  /** True if one of them can act: an active account, alone or in a group. */
  readonly isHeld: (actors: Actors) => Promise<boolean>;
}

/**
 * Looks up the people and groups of all roles at once. It reads a group's members only if no single person in the role
 * is active.
 * @param known earlier role holders, who may be gone
 */
export async function seePeople(
  { client }: Pick<PlanningContext, 'client'>,
  present: readonly RoleActors[],
  known: readonly Actors[],
): Promise<PeopleSeen> {
  const all = [...present, ...known];
  const found = await findPeople(client, [...new Set(all.flatMap(({ users }) => users))]);
  const groups = await groupNames(client, [...new Set(all.flatMap(({ groupIds }) => groupIds))]);
  const names = [...[...found].map(([id, { name }]) => [id, name] as const), ...groups].filter(
    ([, name]) => name !== '',
  );
  return {
    names: Object.fromEntries(names),
    isHeld: async ({ users, groupIds }) => {
      if (users.some((id) => found.get(id)?.active === true)) return true;
      for (const id of groupIds) if (await hasMembers(client, id)) return true;
      return false;
    },
  };
}
