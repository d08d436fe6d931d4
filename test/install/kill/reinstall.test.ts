import { takenApart } from '../schemes';
import { troubleAtEveryCall } from './everyCall';
import { createScene } from './scene';
import { isFirstOfItsKind, type Which } from './trial';

/** The calls in which such an installation differs from a first one. */
const isOfSchemes: Which = (call, index, calls) => call.includes('scheme') && isFirstOfItsKind(call, index, calls);

it('an installation after a removal, with requests, comes to the same end after any disturbance of a write', async () => {
  const site = await takenApart();
  await troubleAtEveryCall('installation after a removal', createScene(site, site.asked()), isOfSchemes);
});
