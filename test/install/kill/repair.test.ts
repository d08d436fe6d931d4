import { misled } from '../schemes';
import { troubleAtEveryCall } from './everyCall';
import { createScene } from './scene';
import { isFirstOfItsKind } from './trial';

it('a repair of the workflow scheme, with requests, comes to the same end after any disturbance of a write', async () => {
  const site = await misled();
  await troubleAtEveryCall('repair of the workflow scheme', createScene(site, site.asked()), isFirstOfItsKind);
});
