import type { JiraContext } from '../http/context';
import type { Project, Role } from '../site/configuration';
import { avatarUrls } from './user';
import { roleUrl } from './project';

/** A role without a project. The sandbox keeps no default actors. */
export function roleBean(context: JiraContext, role: Role): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/role/${role.id}`,
    name: role.name,
    id: role.id,
    description: role.description,
    actors: [],
  };
}

/** A role in a project, with its members there. Actor ids are numbers; the sandbox counts them per answer. */
export function projectRoleBean(
  context: JiraContext,
  project: Project,
  role: Role,
  options: { readonly excludeInactiveUsers: boolean } = { excludeInactiveUsers: false },
): Record<string, unknown> {
  const { site } = context;
  const actors = project.roleActors.get(role.id);
  const users = [...(actors?.users ?? [])].flatMap((accountId) => {
    const person = site.people.get(accountId);
    if (person === undefined || (options.excludeInactiveUsers && !person.active)) return [];
    return {
      displayName: person.displayName,
      type: 'atlassian-user-role-actor',
      avatarUrl: avatarUrls(context, 'user', accountId)['16x16'],
      actorUser: { accountId },
    };
  });
  const groups = [...(actors?.groupIds ?? [])].flatMap((groupId) => {
    const group = site.groups.get(groupId);
    if (group === undefined) return [];
    return {
      displayName: group.name,
      type: 'atlassian-group-role-actor',
      name: group.name,
      actorGroup: { name: group.name, displayName: group.name, groupId },
    };
  });
  return {
    self: roleUrl(context, project, role.id),
    name: role.name,
    id: role.id,
    description: role.description,
    actors: [...users, ...groups].map((actor, index) => ({ id: role.id * 1000 + index, ...actor })),
  };
}
