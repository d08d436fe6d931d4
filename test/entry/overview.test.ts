import { createProject } from 'forge-sandbox/jira';
import { adminResolver } from '../../src/entry/resolvers/admin/admin';
import { asUser } from '../../src/entry/clients';
import { checks } from '../../src/install/check/store';
import { installationStore, listInstallations } from '../../src/install/store';
import { installedSite } from '../rules/installedSite';

jest.mock('../../src/entry/clients');
jest.mock('../../src/install/store');
jest.mock('../../src/install/check/store');

it('reads the installations once, however many projects there are', async () => {
  const site = await installedSite();
  const { accountIds } = site.staff;
  const [read, readCheck] = [jest.spyOn(installationStore, 'read'), jest.spyOn(checks, 'read')];
  for (let n = 1; n <= 60; n += 1) {
    createProject(site.jira.site, {
      key: `P${String(n)}`,
      name: `Proyecto ${String(n)}`,
      leadAccountId: accountIds.rosa,
    });
  }
  jest.mocked(asUser).mockReturnValue(site.client({ kind: 'user', accountId: accountIds.rosa }));
  jest.mocked(listInstallations).mockResolvedValue([site.installation]);
  const answer: unknown = await adminResolver(
    { call: { functionKey: 'overview', payload: {} }, context: {} },
    { principal: { accountId: accountIds.rosa } },
  );
  const { value } = answer as { readonly value: readonly { readonly id: string; readonly installation: unknown }[] };
  expect(value).toHaveLength(61);
  expect(value.filter(({ installation }) => installation !== null).map(({ id }) => id)).toEqual([site.projectId]);
  expect(listInstallations).toHaveBeenCalledTimes(1);
  expect(read).not.toHaveBeenCalled();
  expect(readCheck).toHaveBeenCalledTimes(1);
});
