import type { ProjectRoleKey } from '../../procedure/roles';
import type { Actors, Installation, Members } from './installation';

type Known = Pick<Installation, 'applied' | 'added' | 'objects'>;

/**
 * Known holders of a role: its members at the installation, and those that a run added since. Returns null if they are
 * unknown, because an earlier version adopted a role with its members.
 */
export function knownHolders({ applied, added, objects }: Known, role: ProjectRoleKey): Actors | null {
  const held = applied?.holders?.[role];
  if (held === undefined && objects[`role/${role}`]?.adopted === true) return null;
  return joined(held, added[role]);
}

/** The union of all given members. */
export function joined(...all: readonly (Actors | undefined)[]): Actors {
  return {
    users: [...new Set(all.flatMap((actors) => actors?.users ?? []))],
    groupIds: [...new Set(all.flatMap((actors) => actors?.groupIds ?? []))],
  };
}

/** The members of the first set that are also in the second. */
export function among(actors: Actors | undefined, others: Actors): Actors {
  return {
    users: (actors?.users ?? []).filter((id) => others.users.includes(id)),
    groupIds: (actors?.groupIds ?? []).filter((id) => others.groupIds.includes(id)),
  };
}

/**
 * Known holders after a run. After the first run, these are all members. After a later run, those named for it are
 * added if they are members. Other new members stay unknown until an administrator accepts them.
 * @param seen the members when the run read the site
 */
export function holdersAfter(installation: Installation, role: ProjectRoleKey, seen: Actors | undefined): Actors {
  const { applied, added, request } = installation;
  const present = joined(seen, added[role]);
  const known = applied === null ? null : knownHolders(installation, role);
  if (known === null) return present;
  const named: Members = request.membersNamedBefore === true ? {} : request.members;
  return joined(known, among(named[role], present));
}
