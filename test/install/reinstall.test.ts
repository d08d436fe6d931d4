import { createProject } from 'forge-sandbox/jira';
import { differencesOf } from '../../src/install/check/differencesOf';
import { execute } from '../../src/install/apply/execute';
import type { Installation } from '../../src/install/model/installation';
import { seeSite } from '../../src/install/parts/seeSite';
import { planInstall } from '../../src/install/plan/planInstall';
import { conflictsOf } from '../../src/install/model/plan';
import { queued } from '../../src/install/model/request';
import type { PreparedSite } from '../rules/installedSite';
import { checkOf, lookAt } from './lookAt';
import { takenApart } from './schemes';

const planned = async (site: PreparedSite) => {
  const context = lookAt(site, site.asked());
  const seen = await seeSite(context);
  return planInstall(seen, differencesOf(seen, context), context);
};

async function remove(site: PreparedSite, installation: Installation): Promise<Installation | undefined> {
  await site.store.write(queued(installation, 'remove', null));
  return (await execute(site.projectId, site.store, site.setting))?.installation;
}

const standing = ({ jira: { site } }: PreparedSite): readonly (string | undefined)[] =>
  [...site.issues.values()].map(({ statusId }) => site.statuses.get(statusId)?.statusCategory).sort();

it('puts the scheme that a removal has left to use again, with its requests, and takes it apart again', async () => {
  const site = await takenApart();
  const { moves, items } = await planned(site);
  const counted = Object.fromEntries(moves.map(({ issues, to }) => [to, issues]));
  expect(counted).toEqual({ toPrioritise: 2, inAnalysis: 1, finished: 1 });
  const scheme = items.find(({ key }) => key === 'workflowScheme');
  expect(scheme).toMatchObject({ action: 'adopt', reason: { code: 'ours' } });
  const again = await site.install();
  expect(again).toMatchObject({ state: 'installed', problem: null, previous: { workflowScheme: null } });
  expect(again.objects['workflowScheme']).toEqual({ id: scheme?.id, adopted: false });
  expect((await checkOf(site)).differences).toEqual([]);
  expect(standing(site)).toEqual(['DONE', 'IN_PROGRESS', 'TODO', 'TODO']);
  expect(await remove(site, again)).toMatchObject({ state: 'removed', problem: null });
  expect(standing(site)).toEqual(['DONE', 'IN_PROGRESS', 'TODO', 'TODO']);
});

it('goes back to no default scheme from one that was left in the place of another', async () => {
  const site = await takenApart();
  const { projects, workflowSchemes, workflows } = site.jira.site;
  const scheme = workflowSchemes.get(projects.get(site.projectId)?.workflowSchemeId ?? 0);
  const other = [...workflows.keys()].find((name) => name !== 'jira') ?? '';
  for (const [id] of site.jira.site.issueTypes) scheme?.issueTypeMappings.set(id, other);
  scheme?.issueTypeMappings.delete([...site.jira.site.issues.values()][0]?.issueTypeId ?? '');
  const again = await site.install();
  expect([again.state, again.previous.workflowScheme]).toEqual(['installed', '-1']);
  expect(await remove(site, again)).toMatchObject({ state: 'removed', problem: null });
  expect(projects.get(site.projectId)?.workflowSchemeId).toBe(scheme?.id);
});

it('changes no such scheme that another project has come to use', async () => {
  const site = await takenApart();
  const project = site.jira.site.projects.get(site.projectId);
  if (project === undefined) throw new Error('The project is gone');
  const { leadAccountId } = project;
  createProject(site.jira.site, { key: 'OTR', name: 'Otro', leadAccountId, schemes: project });
  expect(conflictsOf(await planned(site)).map(({ key }) => key)).toEqual(['workflowScheme']);
});
