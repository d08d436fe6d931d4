import { PROJECT_ROLES, type ProjectRoleKey } from '../../../src/procedure/roles';
import type { InstallRequest } from '../../../src/entry/api/admin';

/** A person or a group that can hold a project role. `id` is an account id or a group id. */
export interface Actor {
  readonly kind: 'user' | 'group';
  readonly id: string;
  readonly name: string;
}

export type ChosenActors = Readonly<Record<ProjectRoleKey, readonly Actor[]>>;

export const NOBODY: ChosenActors = {
  systemsHead: [],
  support: [],
  seniorAnalyst: [],
  infrastructure: [],
  generalManagement: [],
  executiveCommittee: [],
};

export const sameActor = (a: Actor, b: Actor): boolean => a.kind === b.kind && a.id === b.id;

/** Found actors that are not chosen yet. */
export function notChosen(found: readonly Actor[], chosen: readonly Actor[]): readonly Actor[] {
  return found.filter((actor) => !chosen.some((other) => sameActor(actor, other)));
}

/** The members for the resolver. Roles without chosen actors are left out. */
export function membersOf(chosen: ChosenActors): NonNullable<InstallRequest['members']> {
  return Object.fromEntries(
    PROJECT_ROLES.filter((role) => chosen[role].length > 0).map((role) => [
      role,
      { users: idsOf(chosen[role], 'user'), groupIds: idsOf(chosen[role], 'group') },
    ]),
  );
}

function idsOf(actors: readonly Actor[], kind: Actor['kind']): readonly string[] {
  return actors.filter((actor) => actor.kind === kind).map(({ id }) => id);
}
