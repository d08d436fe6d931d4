import { snapshot } from 'forge-sandbox/testing';
import { execute } from '../../src/install/apply/execute';
import { queued } from '../../src/install/model/request';
import { SCREENS } from '../../src/jira/workflow/screens';
import { checkOf } from './lookAt';
import { installedSite, preparedSite } from '../rules/installedSite';

it('run again it reads at most thirty times and writes nothing', async () => {
  const site = preparedSite();
  expect((await site.install()).state).toBe('installed');
  const [before, first] = [snapshot(site.jira.site), site.calls.length];
  expect(first).toBeLessThanOrEqual(160);
  expect((await site.install()).state).toBe('installed');
  const second = site.calls.slice(first);
  expect(second.length).toBeLessThanOrEqual(30);
  expect(second.filter((call) => !call.startsWith('GET') && call !== 'POST /rest/api/3/workflows')).toEqual([]);
  expect(snapshot(site.jira.site)).toBe(before);
});

// One call for each field, screen, tab, role and list of options, and few others.
it('with the reading back that follows, a first installation makes at most 165 calls', async () => {
  const site = preparedSite();
  expect((await site.install()).state).toBe('installed');
  expect((await checkOf(site)).differences).toEqual([]);
  expect(site.calls.length).toBeLessThanOrEqual(165);
});

it('removed, it leaves the site as it was, letter by letter', async () => {
  const site = preparedSite();
  const before = snapshot(site.jira.site);
  const installed = await site.install();
  expect(snapshot(site.jira.site)).not.toBe(before);
  await site.store.write(queued(installed, 'remove', null));
  const turn = await execute(site.projectId, site.store, site.setting);
  expect(turn?.installation).toMatchObject({ state: 'removed', problem: null, kept: [] });
  expect(snapshot(site.jira.site)).toBe(before);
});

it('takes over nothing that has a name of ours but is not ours', async () => {
  const site = preparedSite({}, ({ site: { statuses } }) => {
    statuses.set('9999', { id: '9999', name: 'Finalizado', description: '', statusCategory: 'TODO' });
  });
  const before = snapshot(site.jira.site);
  const stopped = await site.install();
  expect(stopped.state).toBe('failed');
  expect(stopped.problem).toBe(
    'Antes hay que resolver: «Finalizado». No se escribió nada; el plan indica qué hacer con cada uno.',
  );
  expect(snapshot(site.jira.site)).toBe(before);
});

it('writes nothing when it was stopped while it was queued', async () => {
  const site = preparedSite();
  await site.store.write(site.asked());
  const before = snapshot(site.jira.site);
  const stopped = { ...site.setting, isCancelled: () => Promise.resolve(true) };
  expect((await execute(site.projectId, site.store, stopped))?.installation).toMatchObject({ state: 'cancelled' });
  expect(snapshot(site.jira.site)).toBe(before);
});

it('a repair restores a field that was moved from one of our screens to another', async () => {
  const site = await installedSite();
  const { objects } = site.installation;
  const field = objects['field/effortEstimate']?.id ?? '';
  const tabOf = (key: string) => site.jira.site.screens.get(Number(objects[`screen/${key}`]?.id))?.tabs[0];
  const screens = SCREENS.filter(({ fields }) => !fields.includes('effortEstimate'));
  const from = SCREENS.find(({ key }) => tabOf(key)?.fieldIds.includes(field));
  const [source, target] = [tabOf(from?.key ?? ''), tabOf(screens[0]?.key ?? '')];
  source?.fieldIds.splice(source.fieldIds.indexOf(field), 1);
  target?.fieldIds.push(field);
  expect((await checkOf(site)).differences).toHaveLength(2);
  await site.store.write({ ...site.asked(), thorough: true });
  const turn = await execute(site.projectId, site.store, site.setting);
  expect(turn?.installation).toMatchObject({ state: 'installed', problem: null });
  expect((await checkOf(site)).differences).toEqual([]);
});
