import { addGroup, addPerson, type Site } from 'forge-sandbox/jira';
import { PEOPLE, type DemoPerson, type DemoRole, type PersonKey } from './cast';

/** Language and time zone of everybody, and of the app's account. */
export const PROFILE = { locale: 'es-ES', timeZone: 'America/Asuncion' } as const;

/** Groups of the organisation. An administrator can put them into the roles by hand. */
const GROUPS: Readonly<Partial<Record<DemoRole, string>>> = {
  support: 'soporte-de-sistemas',
  seniorAnalyst: 'analistas-senior',
  infrastructure: 'dpto-infraestructura',
};

export interface Staff {
  /** Account ids. */
  readonly accountIds: Readonly<Record<PersonKey, string>>;
  readonly groupIds: Readonly<Partial<Record<DemoRole, string>>>;
}

/** Adds the people and their groups to a site. */
export function hire(site: Site): Staff {
  const groupIds = Object.fromEntries(
    Object.entries(GROUPS).map(([role, name]) => [role, addGroup(site, name).groupId]),
  ) as Partial<Record<DemoRole, string>>;
  const accountIds = {} as Record<PersonKey, string>;
  for (const [key, person] of Object.entries<DemoPerson>(PEOPLE)) {
    const own = person.roles.flatMap((role) =>
      role === 'administrator' ? [site.administratorsGroupId] : (groupIds[role] ?? []),
    );
    const { email, displayName } = person;
    const { accountId } = addPerson(site, { ...PROFILE, email, displayName, groupIds: own });
    accountIds[key as PersonKey] = accountId;
  }
  return { accountIds, groupIds };
}
