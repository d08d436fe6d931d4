import { PROJECT_ROLES } from '../../procedure/roles';
import type { Observed } from './observed';
import type { RoleDifference } from './siteDifference';
import type { WantedSite } from './wanted';

/** Roles that are gone, called otherwise, or that nobody holds although the administrator had named who does. */
export function roleDifferences(wanted: WantedSite, observed: Observed): readonly RoleDifference[] {
  return PROJECT_ROLES.flatMap((role): readonly RoleDifference[] => {
    const { name, filled } = wanted.roles[role];
    const present = observed.roles[role];
    if (present === null) return [{ code: 'roleMissing', severity: 'flow', role }];
    const nobody = present.users.length + present.groupIds.length === 0;
    return [
      ...(present.name === name
        ? []
        : [{ code: 'roleRenamed' as const, severity: 'form' as const, role, from: name, to: present.name }]),
      ...(filled && nobody ? [{ code: 'roleEmptied' as const, severity: 'flow' as const, role }] : []),
    ];
  });
}
