import { queued } from '../../../src/install/model/request';
import { populate } from '../../support/populatedSite';
import { installedSite, preparedSite } from '../../rules/installedSite';
import { troubleAtEveryCall } from './everyCall';
import { createScene } from './scene';
import { inPartOfCalls, isFirstOfItsKind } from './trial';

it('a removal comes to the same end after a cut or a failure at any call', async () => {
  const site = preparedSite();
  const installed = await site.install();
  expect(installed.state).toBe('installed');
  await troubleAtEveryCall('removal', createScene(site, queued(installed, 'remove', null)), inPartOfCalls);
});

it('so does a removal from a project with requests, after any disturbance of a write', async () => {
  const site = populate(await installedSite(), { toPrioritise: 2, inAnalysis: 1, finished: 1 });
  const removal = queued(site.installation, 'remove', null);
  await troubleAtEveryCall('removal with requests', createScene(site, removal), isFirstOfItsKind);
});
