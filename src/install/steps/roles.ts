import { PROJECT_ROLES, type ProjectRoleKey } from '../../procedure/roles';
import { addActors, createRole, getActors, listRoles } from '../../jira/rest/roles';
import { ensure, marked, named } from '../ensure';
import type { Run, Step } from '../run';

/** The six project roles. A role of the same name is taken as it is: roles are the site's, their people the project's. */
export const roles: Step = {
  key: 'roles',
  run: async (run) => {
    const wanted = PROJECT_ROLES.filter((role) => run.installation().objects[`role/${role}`] === undefined);
    if (wanted.length === 0) return;
    const existing = await listRoles(run.client);
    for (const role of wanted) {
      const name = run.words.roles[role];
      const found = named(existing, name);
      await ensure(run, {
        key: `role/${role}`,
        name,
        adopt: 'any',
        find: () =>
          Promise.resolve(found === undefined ? undefined : { id: String(found.id), description: found.description }),
        create: () => createRole(run.client, name, marked(run, run.words.roleDescriptions[role])),
      });
    }
  },
};

/** Puts the people and groups that the administrator named into the roles; takes nobody out. */
export const members: Step = {
  key: 'members',
  run: async (run) => {
    for (const role of PROJECT_ROLES) await fill(run, role);
  },
};

async function fill(run: Run, role: ProjectRoleKey): Promise<void> {
  const { projectId, members: wanted } = run.installation();
  const { users = [], groupIds = [] } = wanted[role] ?? {};
  if (users.length + groupIds.length === 0) return;
  const roleId = run.id(`role/${role}`);
  const present = await getActors(run.client, projectId, roleId);
  const user = users.filter((id) => !present.users.includes(id));
  const groupId = groupIds.filter((id) => !present.groupIds.includes(id));
  if (user.length > 0) await addActors(run.client, projectId, roleId, { user });
  if (groupId.length > 0) await addActors(run.client, projectId, roleId, { groupId });
}
