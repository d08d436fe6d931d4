import { preparedSite } from '../../rules/installedSite';
import { createScene } from './scene';
import { troubleAtEveryCall } from './everyCall';
import { inPartOfCalls } from './trial';

it('an installation comes to the same end after a cut or a failure at any call', async () => {
  const site = preparedSite();
  await troubleAtEveryCall('first installation', createScene(site, site.asked()), inPartOfCalls);
});
