import { createProject } from 'forge-sandbox/jira';
import { snapshot, DEFAULT_ISSUE_TYPE_SCHEME_ID } from 'forge-sandbox/testing';
import { differencesOf } from '../../src/install/check/differencesOf';
import { execute } from '../../src/install/apply/execute';
import { seeSite } from '../../src/install/parts/seeSite';
import { planInstall } from '../../src/install/plan/planInstall';
import type { PlanItem } from '../../src/install/model/plan';
import { queued } from '../../src/install/model/request';
import type { PreparedSite } from '../rules/installedSite';
import { checkOf, lookAt } from './lookAt';
import { defaultTypes } from './schemes';

async function planned(site: PreparedSite, key: string): Promise<PlanItem | undefined> {
  const context = lookAt(site, site.asked());
  const seen = await seeSite(context);
  return planInstall(seen, differencesOf(seen, context), context).items.find((item) => item.key === key);
}

const own = ({ jira, projectId }: PreparedSite) =>
  jira.site.issueTypeSchemes.get(jira.site.projects.get(projectId)?.issueTypeSchemeId ?? '');

it('a project on the default issue type scheme gets its own, and keeps the type that forms begin with', async () => {
  const site = defaultTypes();
  const scheme = site.jira.site.issueTypeSchemes.get(DEFAULT_ISSUE_TYPE_SCHEME_ID);
  const bug = [...site.jira.site.issueTypes.values()].find(({ name }) => name === 'Bug')?.id ?? null;
  if (scheme !== undefined) scheme.defaultIssueTypeId = bug;
  const { objects, state } = await site.install();
  expect(state).toBe('installed');
  expect(own(site)).toMatchObject({ id: objects['issueTypeScheme']?.id, isDefault: false, defaultIssueTypeId: bug });
  expect((await checkOf(site)).differences).toEqual([]);
});

it('says that other projects offer the new type too; nothing more once it is there', async () => {
  const site = defaultTypes();
  expect(await planned(site, 'issueType')).toMatchObject({ impact: [{ code: 'intoDefaultScheme' }] });
  await site.install();
  expect(await planned(site, 'issueType')).toMatchObject({ action: 'leave' });
  expect(await planned(site, 'issueType')).not.toHaveProperty('impact');
});

it('goes on to a scheme of its own where it was cut right after the type was made', async () => {
  const site = defaultTypes();
  site.jira.faults.add({ kind: 'serverError', nth: 1, times: 'every', method: 'POST', path: '/rest/api/3/role' });
  expect(await site.install()).toMatchObject({ state: 'failed' });
  site.jira.faults.clear();
  const { objects, state } = await site.install();
  expect([state, own(site)?.id]).toEqual(['installed', objects['issueTypeScheme']?.id]);
});

it('leaves alone the scheme of the project’s own that offers the type, and copies one that others use', async () => {
  const site = defaultTypes();
  const { objects } = await site.install();
  const scheme = own(site);
  const project = site.jira.site.projects.get(site.projectId);
  if (scheme === undefined || project === undefined) throw new Error('Nothing was installed');
  const other = { ...scheme, id: '777', name: 'Other', issueTypeIds: [...scheme.issueTypeIds] };
  site.jira.site.issueTypeSchemes.set(other.id, other);
  project.issueTypeSchemeId = other.id;
  expect(await planned(site, 'issueTypeScheme')).toMatchObject({ action: 'leave', reason: { code: 'offered' } });
  createProject(site.jira.site, {
    ...{ key: 'OTR', name: 'Otro', leadAccountId: project.leadAccountId },
    schemes: project,
  });
  expect(await planned(site, 'issueTypeScheme')).toMatchObject({ action: 'adopt', impact: [{ code: 'copyOfShared' }] });
  expect((await site.install()).state).toBe('installed');
  expect(own(site)?.id).toBe(objects['issueTypeScheme']?.id);
});

it('removed, it leaves the default scheme as it was', async () => {
  const site = defaultTypes();
  const before = snapshot(site.jira.site);
  await site.store.write(queued(await site.install(), 'remove', null));
  const turn = await execute(site.projectId, site.store, site.setting);
  expect(turn?.installation).toMatchObject({ state: 'removed', problem: null, kept: [] });
  expect(snapshot(site.jira.site)).toBe(before);
});
