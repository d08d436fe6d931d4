import { jiraClient, type JiraClient } from '../../src/jira/client';
import { adminResolver } from '../../src/entry/resolvers/admin/admin';
import { appIdentity, asApp, asUser } from '../../src/entry/clients';
import { installationStore } from '../../src/install/store';
import { APP, installedSite, type InstalledSite } from '../rules/installedSite';
import { populate } from '../support/populatedSite';

jest.mock('../../src/entry/clients');
jest.mock('../../src/install/store');
jest.mock('../../src/install/check/store');

interface Told {
  readonly ok: boolean;
  readonly problem?: string;
  readonly value?: { readonly items: readonly { readonly key: string; readonly action: string }[] };
}

/** Calls a function of the page as the administrator, on a site with the procedure. */
async function callOn(site: InstalledSite, name: string, payload: object, app?: JiraClient): Promise<Told> {
  const { rosa } = site.staff.accountIds;
  jest.mocked(asUser).mockReturnValue(site.client({ kind: 'user', accountId: rosa }));
  jest.mocked(asApp).mockReturnValue(app ?? site.setting.client);
  jest.mocked(appIdentity).mockReturnValue(APP);
  jest.spyOn(installationStore, 'read').mockImplementation((id) => site.store.read(id));
  jest.spyOn(installationStore, 'list').mockImplementation(() => site.store.list());
  const request = { call: { functionKey: name, payload: { projectId: site.projectId, ...payload } }, context: {} };
  const answer: unknown = await adminResolver(request, { principal: { accountId: rosa } });
  return answer as Told;
}

const answering = (status: number, body: object): JiraClient =>
  jiraClient(() => Promise.resolve(Response.json(body, { status })));

it.each([
  ['does not hold the permission', answering(200, { permissions: { ADMINISTER: { havePermission: false } } })],
  ['may not even ask', answering(403, {})],
])('an app that %s is told as a conflict of either plan', async (_, app) => {
  const site = await installedSite();
  for (const name of ['plan', 'planRemoval']) {
    const { value } = await callOn(site, name, {}, app);
    expect(value?.items).toMatchObject([{ key: 'permissions', action: 'conflict' }]);
  }
});

it('something that was not found is only the project where it is the project', async () => {
  const site = await installedSite();
  expect((await callOn(site, 'plan', { projectId: '4711' })).problem).toBe(
    'No existe el proyecto, o usted no puede verlo.',
  );
  const { problem } = await callOn(site, 'plan', {}, answering(404, { errorMessages: ['Nothing here'] }));
  expect(problem).toContain('Nothing here');
});

it('refuses decisions and ways that the plan does not have, by name', async () => {
  const site = populate(await installedSite(), { toPrioritise: 1, inAnalysis: 1 });
  expect((await callOn(site, 'plan', { decisions: { 'field/none': 'adopt' } })).problem).toContain('field/none');
  expect((await callOn(site, 'plan', { mappings: { '1': 'nowhere' } })).problem).toContain('1 → nowhere');
  const from = site.ids.statuses.inAnalysis;
  expect((await callOn(site, 'planRemoval', { mappings: { [from]: '4711' } })).problem).toContain(`${from} → 4711`);
  expect((await callOn(site, 'planRemoval', {})).ok).toBe(true);
});

it('tells that a field that was there before keeps the options of the procedure', async () => {
  const site = await installedSite();
  const { objects } = site.installation;
  const field = objects['field/classification'];
  if (field === undefined) throw new Error('Not installed');
  await site.store.write({
    ...site.installation,
    objects: { ...objects, 'field/classification': { ...field, adopted: true } },
  });
  const { value } = await callOn(site, 'planRemoval', {});
  expect(value?.items).toContainEqual(expect.objectContaining({ key: 'options/classification', action: 'keep' }));
});
