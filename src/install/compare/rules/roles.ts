import { PROJECT_ROLES, type ProjectRoleKey } from '../../../procedure/roles';
import type { Named } from '../difference';
import type { Observed, ObservedRole } from '../site/observed';
import type { RoleDifference } from '../site/siteDifference';
import type { WantedSite } from '../site/wanted';

/**
 * Differences of roles: missing, renamed, without an active member, or with unknown or missing members. Members of
 * groups are out of scope, because groups belong to the whole organisation.
 */
export function roleDifferences(wanted: WantedSite, observed: Observed): readonly RoleDifference[] {
  return PROJECT_ROLES.flatMap((role): readonly RoleDifference[] => {
    const { name } = wanted.roles[role];
    const present = observed.roles[role];
    if (present === null) return [{ code: 'roleMissing', severity: 'flow', role }];
    return [
      ...(present.name === name
        ? []
        : [{ code: 'roleRenamed' as const, severity: 'form' as const, role, from: name, to: present.name }]),
      ...heldBy(role, wanted, present),
    ];
  });
}

function heldBy(role: ProjectRoleKey, wanted: WantedSite, present: ObservedRole): readonly RoleDifference[] {
  const { filled, known } = wanted.roles[role];
  const isEmpty = present.users.length + present.groupIds.length === 0;
  if (isEmpty && filled) return [{ code: 'roleEmptied', severity: 'flow', role }];
  const deserted: readonly RoleDifference[] =
    isEmpty || present.held ? [] : [{ code: 'roleEmptied', severity: 'flow', role, inactive: true }];
  if (known === null) return deserted;
  const named = (id: string): Named => ({ id, name: present.names[id] ?? id });
  const moved = (
    as: 'person' | 'group',
    before: readonly string[],
    now: readonly string[],
  ): readonly RoleDifference[] => [
    ...now
      .filter((id) => !before.includes(id))
      .map((id) => ({ code: 'roleMemberAdded', severity: 'gate', role, as, member: named(id) }) as const),
    ...before
      .filter((id) => !now.includes(id))
      .map((id) => ({ code: 'roleMemberRemoved', severity: 'flow', role, as, member: named(id) }) as const),
  ];
  return [
    ...deserted,
    ...moved('person', known.users, present.users),
    ...moved('group', known.groupIds, present.groupIds),
  ];
}
