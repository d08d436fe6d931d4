import { absent } from '../../../jira/client';
import { createRole, getActors, listRoles, updateRole } from '../../../jira/rest/roles';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../procedure/roles';
import { knownHolders } from '../../model/knownHolders';
import { hasMark, knownId, marked, named, type Candidate, type PlanningContext } from '../../model/planningContext';
import type { RoleSeen, RolesSeen } from '../../model/seen';
import { createOrAdopt } from '../../run/create';
import type { Part } from '../part';
import { seePeople } from './people';
import { planItem } from '../planItem';

const keyOf = (role: ProjectRoleKey): string => `role/${role}`;

export async function seeRoles(context: PlanningContext): Promise<RolesSeen> {
  const { projectId } = context.installation;
  const isKnown = (role: ProjectRoleKey): boolean => knownId(context, keyOf(role)) !== undefined;
  const existing = PROJECT_ROLES.every(isKnown) ? [] : await candidates(context);
  const see = async (role: ProjectRoleKey): Promise<Omit<RoleSeen, 'held' | 'names'>> => {
    const id = knownId(context, keyOf(role));
    const candidate = named(existing, context.words.roles[role]);
    const there = id ?? candidate?.id;
    const actors = there === undefined ? undefined : await getActors(context.client, projectId, there).catch(absent);
    return id === undefined || actors === undefined
      ? { id: undefined, candidate, actors }
      : { id, candidate: undefined, actors };
  };
  const seen = await Promise.all(PROJECT_ROLES.map(async (role) => [role, await see(role)] as const));
  const present = seen.flatMap(([, { actors }]) => actors ?? []);
  const known = PROJECT_ROLES.flatMap((role) => knownHolders(context.installation, role) ?? []);
  const { names, isHeld } = await seePeople(context, present, known);
  const roles = seen.map(async ([role, one]) => {
    const held = one.actors !== undefined && (await isHeld(one.actors));
    return [role, { ...one, held, names }] as const;
  });
  return Object.fromEntries(await Promise.all(roles)) as RolesSeen;
}

const candidates = async ({ client }: Pick<PlanningContext, 'client'>): Promise<readonly Candidate[]> =>
  (await listRoles(client)).map(({ id, name, description }) => ({ id: String(id), name, description }));

/** The six project roles. A role belongs to the site, its members to the project. */
export const roles: Part = {
  kind: 'roles',
  needs: [],
  plan: (site, differences, context) =>
    PROJECT_ROLES.map((role) => {
      const { id, candidate } = site.roles[role];
      const name = context.words.roles[role];
      return planItem(
        { kind: 'roles', key: keyOf(role), name, id, candidate, choices: ['adopt'] },
        differences,
        context,
      );
    }),
  bring: async (run, items) => {
    for (const item of items) {
      const role = PROJECT_ROLES.find((candidate) => keyOf(candidate) === item.key);
      if (role === undefined) continue;
      const description = marked(run, run.words.roleDescriptions[role]);
      if (item.action === 'change') await updateRole(run.client, run.id(item.key), item.name, description);
      else {
        const find = async (): Promise<Candidate | undefined> =>
          named(
            (await candidates(run)).filter((found) => hasMark(run, found)),
            item.name,
          );
        await createOrAdopt(run, item, () => createRole(run.client, item.name, description), find);
      }
      await run.advance();
    }
  },
};
