import type { Principal } from '../principal';
import { ADMINISTRATORS_ROLE } from '../site/administratorsRole';
import type { Project } from '../site/configuration';
import type { Person } from '../site/people';
import type { Site } from '../site/site';
import type { JiraContext } from './context';
import { JiraError } from './errors';
import type { Holder } from './permissionKeys';
import { permissionKinds } from './permissionKeys';

/** Whether the person is in the project role, directly or through a group. */
export function isInRole(project: Project, roleId: number, person: Person): boolean {
  const actors = project.roleActors.get(roleId);
  if (actors === undefined) return false;
  return actors.users.has(person.accountId) || [...person.groupIds].some((groupId) => actors.groupIds.has(groupId));
}

export const isSiteAdministrator = (site: Site, person: Person): boolean =>
  person.groupIds.has(site.administratorsGroupId);

/** Project administrators: the lead, the role "Administrators" and the site's administrators. */
export function isProjectAdministrator(site: Site, person: Person, project: Project): boolean {
  if (project.leadAccountId === person.accountId || isSiteAdministrator(site, person)) return true;
  const role = [...site.roles.values()].find(({ name }) => name === ADMINISTRATORS_ROLE);
  return role !== undefined && isInRole(project, role.id, person);
}

/**
 * Whether the caller holds a permission (`BROWSE_PROJECTS`, `ADMINISTER`…), in a project if it is a project permission.
 * Without `projectId`, a project permission may be held in any project, as in `GET /mypermissions`. False for unknown
 * keys.
 * The app's own account has every permission: its scopes limit it (documented: FRGE-212).
 */
export function can(context: JiraContext, principal: Principal, permissionKey: string, projectId?: string): boolean {
  const kind = permissionKinds.get(permissionKey);
  if (kind === undefined || principal.kind === 'anonymous' || principal.powerless === true) return false;
  if (principal.kind === 'app') return true;
  const { site } = context;
  const person = site.people.get(principal.accountId);
  if (!person?.active) return false;
  return holds(site, person, kind.holder, projectId);
}

/** `can` for a person other than the caller, such as an assignee. App accounts hold every permission. */
export function personCan(site: Site, person: Person, permissionKey: string, projectId?: string): boolean {
  const kind = permissionKinds.get(permissionKey);
  if (kind === undefined || !person.active) return false;
  return person.accountType === 'app' || holds(site, person, kind.holder, projectId);
}

function holds(site: Site, person: Person, holder: Holder, projectId: string | undefined): boolean {
  switch (holder) {
    case 'loggedIn':
      return true;
    case 'administrator':
      return isSiteAdministrator(site, person);
    case 'projectAdministrator': {
      if (projectId === undefined) {
        return [...site.projects.values()].some((project) => isProjectAdministrator(site, person, project));
      }
      const project = site.projects.get(projectId);
      return project !== undefined && isProjectAdministrator(site, person, project);
    }
  }
}

/**
 * Refuses a caller who does not administer Jira, with the status and words of the resource.
 * @throws JiraError
 */
export function requireAdministrator(
  context: JiraContext,
  principal: Principal,
  status: number,
  message: string,
): void {
  if (!can(context, principal, 'ADMINISTER')) throw new JiraError(status, [message]);
}

/** Jira's answer to callers who do not administer it, for resources without words of their own (documented). */
export const ADMINISTRATOR_PRIVILEGES =
  'You are not authorized to perform this action. Administrator privileges are required.';
