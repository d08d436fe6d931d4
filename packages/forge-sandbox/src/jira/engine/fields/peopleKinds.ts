import { can, personCan } from '../../http/permissions';
import type { Group, Person } from '../../site/people';
import type { Json } from '../../site/json';
import { accountBean } from '../shapes/account';
import { isObject } from './adf';
import type { FieldKind, FieldScope, Parsed } from './kind';
import { asText, listOf, parsed, wrong } from './kind';
import { entryOf } from '../entryOf';

/** The account that a value names, `{accountId}` or `{id}`, or Jira's message. */
function readAccount(input: Json, scope: FieldScope): { person: Person } | { problem: Parsed } {
  if (!isObject(input)) return { problem: wrong(`Specify a valid value for ${scope.field.id}`) };
  const id = input['accountId'] ?? input['id'];
  if (typeof id !== 'string' || id === '') return { problem: wrong(`Specify a valid value for ${scope.field.id}`) };
  const person = scope.context.site.people.get(id);
  return person?.active === true ? { person } : { problem: wrong(`User '${id}' does not exist.`) };
}

/** One person. */
export const user: FieldKind = {
  operations: ['set'],
  parse(input, scope) {
    const read = readAccount(input, scope);
    return 'problem' in read ? read.problem : parsed(read.person.accountId);
  },
  show: (value, scope) => accountBean(scope.context, asText(value)),
  describe: (value, scope) => ({
    id: asText(value),
    text: scope.context.site.people.get(asText(value))?.displayName ?? null,
  }),
};

export const users: FieldKind = listOf(user);

/** The assignee must hold ASSIGNABLE_USER in the project. `null` unassigns; the automatic `-1` is not imitated. */
export const assignee: FieldKind = {
  ...user,
  parse(input, scope) {
    if (isObject(input) && input['accountId'] === null && input['id'] === undefined) return parsed(null);
    const read = readAccount(input, scope);
    if ('problem' in read) return read.problem;
    return personCan(scope.context.site, read.person, 'ASSIGNABLE_USER', scope.project.id)
      ? parsed(read.person.accountId)
      : wrong(`User '${read.person.accountId}' cannot be assigned issues.`);
  },
};

function findGroup(groups: ReadonlyMap<string, Group>, input: Readonly<Record<string, Json>>): Group | undefined {
  const { groupId, name } = input;
  if (typeof groupId === 'string') return groups.get(groupId);
  return [...groups.values()].find((group) => group.name === name);
}

/** One group: `{name}` or `{groupId}`. */
export const group: FieldKind = {
  operations: ['set'],
  parse(input, scope) {
    if (!isObject(input)) return wrong('data was not an object');
    const found = findGroup(scope.context.site.groups, input);
    const asked = asText(input['name']) || asText(input['groupId']);
    return found === undefined ? wrong(`Group '${asked}' does not exist.`) : parsed(found.groupId);
  },
  show(value, scope) {
    const found = scope.context.site.groups.get(asText(value));
    if (found === undefined) return null;
    const self = `${scope.context.baseUrl}/rest/api/3/group?groupId=${encodeURIComponent(found.groupId)}`;
    return { name: found.name, groupId: found.groupId, self };
  },
  describe: (value, scope) => ({ id: asText(value), text: scope.context.site.groups.get(asText(value))?.name ?? null }),
};

export const groups: FieldKind = listOf(group);

/** System fields that need a permission. Without it, Jira says that the field is not on the screen. */
export const FIELD_PERMISSIONS: Readonly<Record<string, string>> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  duedate: 'SCHEDULE_ISSUES',
  timetracking: 'WORK_ON_ISSUES',
};

/** Whether the caller may set this field in this project. */
export function maySet(
  scope: Pick<FieldScope, 'context' | 'project'>,
  principal: Parameters<typeof can>[1],
  fieldId: string,
): boolean {
  const permission = entryOf(FIELD_PERMISSIONS, fieldId);
  return permission === undefined || can(scope.context, principal, permission, scope.project.id);
}
