import type { ProjectRoleKey } from '../procedure/roles';
import type { Actors, Installation, Members } from './installation';

type Known = Pick<Installation, 'applied' | 'added' | 'objects'>;

/**
 * Who is known to hold a role: who held it when the procedure was installed, and whom a run has put into it since. `null`
 * where nobody can tell: an earlier version took over a role with whoever was in it.
 */
export function knownHolders({ applied, added, objects }: Known, role: ProjectRoleKey): Actors | null {
  const held = applied?.holders?.[role];
  if (held === undefined && objects[`role/${role}`]?.adopted === true) return null;
  return joined(held, added[role]);
}

/** Those of all of these, each once. */
export function joined(...all: readonly (Actors | undefined)[]): Actors {
  return {
    users: [...new Set(all.flatMap((actors) => actors?.users ?? []))],
    groupIds: [...new Set(all.flatMap((actors) => actors?.groupIds ?? []))],
  };
}

/** Those of the first who are among the second. */
export function among(actors: Actors | undefined, others: Actors): Actors {
  return {
    users: (actors?.users ?? []).filter((id) => others.users.includes(id)),
    groupIds: (actors?.groupIds ?? []).filter((id) => others.groupIds.includes(id)),
  };
}

/**
 * Who is known once a run has ended: after the first one all who are in the role; after a later one also those who were
 * named for it and are in it. Whoever somebody else has put there stays unknown until an administrator accepts it.
 * @param seen who was in it when the run looked
 */
export function holdersAfter(installation: Installation, role: ProjectRoleKey, seen: Actors | undefined): Actors {
  const { applied, added, request } = installation;
  const present = joined(seen, added[role]);
  const known = applied === null ? null : knownHolders(installation, role);
  if (known === null) return present;
  const named: Members = request.membersNamedBefore === true ? {} : request.members;
  return joined(known, among(named[role], present));
}
