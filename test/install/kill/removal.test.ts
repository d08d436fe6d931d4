import { queued } from '../../../src/install/request';
import { preparedSite } from '../../rules/installedSite';
import { troubleAtEveryCall } from './everyCall';
import { createScene } from './scene';

it('a removal comes to the same end wherever it is cut, and whatever call fails', async () => {
  const site = preparedSite();
  const installed = await site.install();
  expect(installed.state).toBe('installed');
  await troubleAtEveryCall('removal', createScene(site, queued(installed, 'remove', null)));
}, 900_000);
