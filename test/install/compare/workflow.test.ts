import { compareWorkflows } from '../../../src/install/compare/workflow';
import { normalHashes, normalWanted, normalWorkflow } from '../../../src/install/compare/normal';
import { APP, installedSite } from '../../rules/installedSite';
import { liveOn, wantedOn } from './liveSite';

it('finds nothing on a site that nobody has touched', async () => {
  const site = await installedSite();
  const live = await liveOn(site);
  expect(compareWorkflows(wantedOn(site), live, APP)).toEqual([]);
  expect(normalHashes(normalWorkflow(live))).toEqual(normalHashes(normalWanted(wantedOn(site))));
});
