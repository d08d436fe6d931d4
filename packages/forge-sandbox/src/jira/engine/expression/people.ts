import type { TypedObject } from '../../../expressions';
import { avatarUrls } from '../../beans/user';
import type { JiraContext } from '../../http/context';
import { isInRole, personCan } from '../../http/permissions';
import { permissionKinds } from '../../http/permissionKeys';
import type { Person } from '../../site/people';
import { entityProperties, typed } from './typed';

/** One object per person. It never becomes stale, because its members read the person's record. */
const known = new WeakMap<Person, TypedObject>();

/** A User, or null if the account does not exist. */
export function userObject(context: JiraContext, accountId: string | null): TypedObject | null {
  const person = accountId === null ? undefined : context.site.people.get(accountId);
  if (person === undefined) return null;
  let object = known.get(person);
  if (object === undefined) known.set(person, (object = userMembers(context, person)));
  return object;
}

function userMembers(context: JiraContext, person: Person): TypedObject {
  const { site } = context;
  return {
    $type: 'User',
    accountId: person.accountId,
    displayName: person.displayName,
    avatarUrls: avatarUrls(context, 'user', person.accountId),
    get active() {
      return person.active;
    },
    get locale() {
      // Jira writes a locale with an underscore (documented for GET /myself).
      return person.locale.replace('-', '_');
    },
    get timeZone() {
      return person.timeZone;
    },
    get groups() {
      return [...person.groupIds].flatMap((groupId) => site.groups.get(groupId)?.name ?? []);
    },
    get groupIds() {
      return [...person.groupIds];
    },
    get permissions() {
      return typed('UserPermissions', { global: () => globalPermissions(context, person) });
    },
    get properties() {
      return entityProperties(new Map());
    },
    $projectRoles: (projectId: number) => projectRoles(context, person, projectId),
  };
}

function globalPermissions({ site }: JiraContext, person: Person): string[] {
  return [...permissionKinds.values()]
    .filter(({ type, key }) => type === 'GLOBAL' && personCan(site, person, key))
    .map(({ key }) => key);
}

/** The project's roles of the person, direct or through a group. */
export function projectRoles(
  { site }: JiraContext,
  person: Person,
  projectId: number,
): { id: number; name: string; description: string }[] {
  const project = site.projects.get(String(projectId));
  if (project === undefined) return [];
  return [...site.roles.values()]
    .filter((role) => isInRole(project, role.id, person))
    .map(({ id, name, description }) => ({ id, name, description }));
}
