import { addGroup } from 'forge-sandbox/jira';
import type { Difference } from '../../src/install/compare/site/siteDifference';
import { differenceText } from '../../src/install/compare/text/differenceText';
import type { Installation } from '../../src/install/model/installation';
import { seeSite } from '../../src/install/parts/seeSite';
import { planInstall } from '../../src/install/plan/planInstall';
import { differencesOf } from '../../src/install/check/differencesOf';
import { WORDS } from '../../src/procedure/languages';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import { installedSite, type InstalledSite } from '../rules/installedSite';
import { checkOf, installationOf, lookAt } from './lookAt';

let site: InstalledSite;
type Name = keyof InstalledSite['staff']['accountIds'];

beforeEach(async () => {
  site = await installedSite();
});

function actors(role: ProjectRoleKey) {
  const id = Number(site.installation.objects[`role/${role}`]?.id);
  const found = site.jira.site.projects.get(site.projectId)?.roleActors.get(id);
  if (found === undefined) throw new Error('The role is not there');
  return found;
}

const joins = (who: Name, role: ProjectRoleKey) => actors(role).users.add(site.staff.accountIds[who]);

function leaves(...who: readonly Name[]): void {
  for (const one of who) {
    const person = site.jira.site.people.get(site.staff.accountIds[one]);
    if (person !== undefined) person.active = false;
  }
}

const told = (differences: readonly Difference[]) =>
  differences.map((one) => `${one.severity}: ${differenceText(one, WORDS.es).title}`);
const found = async () => told((await checkOf(site)).differences);

/** Another run as the page requests it: the app uses the people named before only as a record. */
const again = async (change: Partial<Installation['request']> = {}) => {
  const { request } = await installationOf(site);
  return site.install({ ...request, membersNamedBefore: true, ...change });
};

it('a project administrator who takes the roles is named, however often others repair and upgrade', async () => {
  joins('marcos', 'systemsHead');
  joins('marcos', 'generalManagement');
  const taken = [
    'gate: Alguien agregó a Marcos Ayala al rol «Jefe de Sistemas»',
    'gate: Alguien agregó a Marcos Ayala al rol «Gerencia General»',
  ];
  expect(await found()).toEqual(taken);
  expect((await again()).state).toBe('installed');
  expect(await found()).toEqual(taken);
  const { request } = await installationOf(site);
  await again({ settings: { ...request.settings, effortThresholdHours: 6 } });
  expect(await found()).toEqual(taken);
});

it('a holder whom an administrator names is known, even if added by hand before', async () => {
  joins('marcos', 'systemsHead');
  joins('julio', 'systemsHead');
  const { marcos, lucia } = site.staff.accountIds;
  const members = { systemsHead: { users: [marcos, lucia], groupIds: [] } };
  await again({ membersNamedBefore: false, members });
  expect(actors('systemsHead').users).toContain(lucia);
  expect(await found()).toEqual(['gate: Alguien agregó a Julio Acosta al rol «Jefe de Sistemas»']);
});

it('the holders of each role at the installation are known', async () => {
  const { applied } = await installationOf(site);
  const { hugo, silvia } = site.staff.accountIds;
  expect(applied?.holders?.infrastructure).toEqual({ users: [hugo, silvia], groupIds: [] });
});

it('a group is named, too, and its members are not', async () => {
  const { groupId } = addGroup(site.jira.site, 'amigos');
  actors('systemsHead').groupIds.add(groupId);
  expect(await found()).toEqual(['gate: Alguien agregó el grupo «amigos» al rol «Jefe de Sistemas»']);
  const detail = (await checkOf(site)).differences.map((one) => differenceText(one, WORDS.es).detail);
  expect(detail[0]).toContain('Quiénes son no se revisa');
  expect(detail[0]).toContain('La reparación no le quita el rol a nadie');
});

it('a role whose people have all left is an empty one, for the check and for the plan', async () => {
  leaves('hugo');
  expect(await found()).toEqual([]);
  leaves('silvia');
  expect(await found()).toEqual(['flow: Nadie tiene el rol «Dpto. Infraestructura» en el proyecto']);
  const context = lookAt(site, site.asked({ membersNamedBefore: true }));
  const seen = await seeSite(context);
  const { items } = planInstall(seen, differencesOf(seen, context), context);
  expect(items.filter(({ kind }) => kind === 'members')).toEqual([
    expect.objectContaining({ key: 'members/infrastructure', action: 'leave', reason: { code: 'nobodyActive' } }),
  ]);
});

it('a group with an active member holds a role, one without does not', async () => {
  const { groupId } = addGroup(site.jira.site, 'guardia');
  leaves('hugo', 'silvia');
  actors('infrastructure').groupIds.add(groupId);
  const nobody = 'flow: Nadie tiene el rol «Dpto. Infraestructura» en el proyecto';
  expect(await found()).toContain(nobody);
  site.jira.site.people.get(site.staff.accountIds.julio)?.groupIds.add(groupId);
  expect(await found()).not.toContain(nobody);
});

describe('an installation of an earlier version', () => {
  beforeEach(async () => {
    const { applied, ...kept } = await installationOf(site);
    if (applied === null) throw new Error('Nothing is in force');
    const { settings, at, by, hashes, screenCounts } = applied;
    await site.store.write({ ...kept, applied: { settings, at, by, hashes, screenCounts } });
  });

  it('knows of its own roles whom it has put into them', async () => {
    expect(await found()).toEqual([]);
    joins('marcos', 'systemsHead');
    expect(await found()).toEqual(['gate: Alguien agregó a Marcos Ayala al rol «Jefe de Sistemas»']);
    await again();
    expect(await found()).toEqual(['gate: Alguien agregó a Marcos Ayala al rol «Jefe de Sistemas»']);
  });

  it('knows of a role that it took over only from the next run on who holds it', async () => {
    const { objects, ...kept } = await installationOf(site);
    const role = objects['role/systemsHead'];
    if (role === undefined) throw new Error('The role is not there');
    await site.store.write({ ...kept, objects: { ...objects, 'role/systemsHead': { ...role, adopted: true } } });
    joins('marcos', 'systemsHead');
    expect(await found()).toEqual([]);
    await again();
    joins('julio', 'systemsHead');
    expect(await found()).toEqual(['gate: Alguien agregó a Julio Acosta al rol «Jefe de Sistemas»']);
  });
});
