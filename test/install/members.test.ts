import type { InstallationRequest } from '../../src/install/model/installation';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import { installedSite, preparedSite, type InstalledSite, type PreparedSite } from '../rules/installedSite';
import { installationOf } from './lookAt';

/** The holders of a role in the project. */
async function holders(site: PreparedSite, role: ProjectRoleKey): Promise<Set<string>> {
  const { objects } = await installationOf(site);
  const actors = site.jira.site.projects.get(site.projectId)?.roleActors.get(Number(objects[`role/${role}`]?.id));
  if (actors === undefined) throw new Error('The role is not there');
  return actors.users;
}

/** The request that the page sends to save settings: it names no people. */
function otherSettings({ installation: { request } }: InstalledSite): Partial<InstallationRequest> {
  return { ...request, settings: { ...request.settings, effortThresholdHours: 6 }, membersNamedBefore: true };
}

function leave({ jira }: PreparedSite, accountId: string): void {
  const person = jira.site.people.get(accountId);
  if (person === undefined) throw new Error('Nobody has this account');
  jira.site.people.set(accountId, { ...person, active: false });
}

it('a person removed from a role stays out when the settings change', async () => {
  const site = await installedSite();
  const { hugo, silvia } = site.staff.accountIds;
  (await holders(site, 'infrastructure')).delete(hugo);
  leave(site, hugo);
  expect(await site.install(otherSettings(site))).toMatchObject({ state: 'installed', problem: null, kept: [] });
  expect([...(await holders(site, 'infrastructure'))]).toEqual([silvia]);
});

it('a role that nobody holds any more is filled again with those who were named', async () => {
  const site = await installedSite();
  (await holders(site, 'infrastructure')).clear();
  expect((await site.install(otherSettings(site))).state).toBe('installed');
  const { hugo, silvia } = site.staff.accountIds;
  expect([...(await holders(site, 'infrastructure'))].sort()).toEqual([hugo, silvia].sort());
});

it('people unknown to Jira are reported, and stop nothing', async () => {
  const site = preparedSite();
  const { hugo, silvia } = site.staff.accountIds;
  leave(site, hugo);
  const installed = await site.install();
  expect(installed).toMatchObject({ state: 'installed', problem: null });
  expect(installed.kept).toEqual([expect.stringMatching(/^No se agregó al rol «.*Infraestructura.*» a quien Jira/)]);
  expect(installed.kept[0]).toContain(hugo);
  expect(installed.added.infrastructure?.users).toEqual([silvia]);
  expect([...(await holders(site, 'infrastructure'))]).toEqual([silvia]);
});
